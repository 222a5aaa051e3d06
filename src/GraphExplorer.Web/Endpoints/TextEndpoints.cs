using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Requests;
using GraphExplorer.Web.Texts;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Gives passages of the texts behind claims, where the text is available and the request may see it.</summary>
internal static class TextEndpoints
{
    public static void MapTexts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/claims/{id}/passage", GetPassageAsync).WithName("GetPassage").WithSummary("Where a claim stands, with two sentences around it")
            .Produces<PassageAnswer>().Shows(TextExtent.Passages);
        api.MapGet("/documents/{id}/text", GetTextAsync).WithName("GetText").WithSummary("The text of a document's file")
            .Produces<string>(contentType: "text/plain").Shows(TextExtent.All);
    }

    private static RouteHandlerBuilder Shows(this RouteHandlerBuilder endpoint, TextExtent extent) => endpoint
        .WithDescription("Whoever may write sees it, others as GraphExplorer:ShowTexts has it. Only a file with the document's hash is shown.")
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .WithTags("Texts")
        .AddEndpointFilter((context, next) => LetThroughAsync(context, next, extent));

    /// <summary>Refuses requests that may not see a text, by the same rule and with the same answers as for writing.</summary>
    private static async ValueTask<object?> LetThroughAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, TextExtent wanted)
    {
        var http = context.HttpContext;
        // The answer depends on who asks, so caches must not keep it.
        http.Response.Headers.CacheControl = "private, no-store";
        var services = http.RequestServices;
        var seen = services.GetRequiredService<TextAccess>().Of(http);
        if (seen == TextExtent.All || seen == wanted)
        {
            return await next(context);
        }
        return await ActivatorUtilities.CreateInstance<WriteFilter>(services).InvokeAsync(context, next);
    }

    private static async Task<IResult> GetPassageAsync(string id, IGraphStore store, Passages passages, CancellationToken cancellationToken)
    {
        var page = await store.GetClaimsAsync(new() { View = View.Everything, Id = id, Range = new(0, 1) }, cancellationToken);
        if (page.Items is not [var claim])
        {
            return Problems.NotFound($"There is no claim '{Problems.Cut(id)}'.");
        }
        if (await DocumentAsync(store, claim.Document, cancellationToken) is not { } document)
        {
            return Problems.NotFound($"There is no document '{Problems.Cut(claim.Document)}'.");
        }
        return await passages.GetAsync(document, claim, TextExtent.All, cancellationToken) switch
        {
            PassageResult.Found found => TypedResults.Ok(new PassageAnswer(
                document.Id, claim.Passage!.Value.Start, claim.Passage.Value.End, found.Before, found.Text, found.After, found.Starts, found.Ends, found.Remark)),
            PassageResult.NotSaid => Problems.NotFound("The data does not say where in its document this claim stands."),
            PassageResult.NoHash => Problems.NotFound("The data does not say the hash of the document's file; without it no text is shown."),
            PassageResult.OtherVersion => Problems.NotFound("The file at hand is another version of the text: its hash is not the document's."),
            PassageResult.Beyond beyond => Problems.NotFound($"The passage ends at {claim.Passage!.Value.End}, but the text at {beyond.Length}."),
            PassageResult.Unreadable => Problems.NotFound("The file at hand is no text."),
            _ => Problems.NotFound("The text is not at hand."),
        };
    }

    private static async Task<IResult> GetTextAsync(string id, IGraphStore store, Passages passages, CancellationToken cancellationToken)
    {
        if (await DocumentAsync(store, id, cancellationToken) is not { } document)
        {
            return Problems.NotFound($"There is no document '{Problems.Cut(id)}'.");
        }
        return await passages.TextOfAsync(document, cancellationToken) is { } text
            ? TypedResults.Bytes(System.Text.Encoding.UTF8.GetBytes(text.Text), "text/plain; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""))
            : Problems.NotFound("The text is not at hand, or the file of its name has another hash than the document, or the document none.");
    }

    private static async Task<Document?> DocumentAsync(IGraphStore store, string id, CancellationToken cancellationToken) =>
        (await store.GetDocumentsAsync(cancellationToken)).FirstOrDefault(d => d.Id == id);
}
