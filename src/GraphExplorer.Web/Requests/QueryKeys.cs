using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphExplorer.Web.Requests;

/// <summary>Says which keys of a query string an endpoint reads; endpoints that read none do without.</summary>
/// <param name="View">Those of a view.</param>
/// <param name="List">limit and offset.</param>
internal sealed record QueryKeys(bool View = false, bool List = false);

/// <summary>A further key that an endpoint reads.</summary>
internal sealed record QueryKey(string Name, string Description, params ImmutableArray<string> Values);

/// <summary>Describes query strings in the OpenAPI document: they are read by hand, so that one answer can name all that is wrong.</summary>
internal static class QueryDescription
{
    private static readonly ImmutableArray<QueryKey> View =
    [
        new("from", "First day of the window, such as 2016-06-10; absent is unbounded."),
        new("to", "Last day of the window; absent is unbounded."),
        new("mode", "certain (default): claims that surely lie in the window; possible: also those that may.", Words<WindowMode>.All),
        new("rel", "Relation; repeat the key for several.", [.. RelationTable.Words]),
        new("doc", "Id of a document; repeat the key for several."),
        new("voice", "Who says it; author is all authors. Repeat the key for several."),
        new("status", "How firmly it is said; repeat the key for several.", Words<ClaimStatus>.All),
        new("kind", "Kind that both actors are of; repeat the key for several.", Words<ActorKind>.All),
        new("basis", "Where the date comes from; repeat the key for several.", Words<DateBasis>.All),
        new("pair", "Only pairs in this state in this view; repeat the key for several.", "both", "allied", "rival", "talking"),
        new("actor", "Id of an actor at an end; repeat the key for several."),
        new("hops", "2: also claims with a partner of those actors at an end. Default 1.", "1", "2"),
        new("q", "Words that begin a word of the summary, the voice, or a name or alias of an actor."),
    ];

    private static readonly ImmutableArray<QueryKey> List =
    [
        new("limit", $"Most items, 1 to {PageRange.Most}. Default {PageRange.Most}."),
        new("offset", "Items to leave out from the start. Default 0."),
    ];

    private static readonly ImmutableArray<string> Repeated = ["rel", "doc", "voice", "status", "kind", "basis", "pair", "actor"];

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var keys = metadata.OfType<QueryKeys>().LastOrDefault() ?? new();
        var own = metadata.OfType<QueryKey>();
        foreach (var key in (keys.View ? View : []).Concat(keys.List ? List : []).Concat(own))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = key.Name, In = ParameterLocation.Query, Description = key.Description, Schema = Schema(key), Explode = true,
            });
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema Schema(QueryKey key)
    {
        var item = new OpenApiSchema
        {
            Type = key.Name is "limit" or "offset" ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = key.Name is "from" or "to" ? "date" : null,
            Enum = key.Values.IsDefaultOrEmpty ? null : [.. key.Values.Select(v => System.Text.Json.Nodes.JsonValue.Create(v))],
        };
        return Repeated.Contains(key.Name) ? new() { Type = JsonSchemaType.Array, Items = item } : item;
    }
}
