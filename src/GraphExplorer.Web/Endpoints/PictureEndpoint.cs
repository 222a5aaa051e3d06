using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Core.Scenes;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Requests;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Web.Endpoints;

/// <summary>What the page's own picture is drawn from. Other programs may read it; its form may change with any version.</summary>
internal static class PictureEndpoint
{
    public static void MapPicture(this IEndpointRouteBuilder api) =>
        api.MapGet("/picture", GetAsync).WithName("GetPicture").WithSummary("What the page draws its picture and timeline from")
            .WithDescription($"Every claim, whatever the window, up to {PictureData.MostClaims}; above that those that pass the filters. Its form may change with any version.")
            .Produces<PictureData>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status400BadRequest)
            .WithTags("Graph").WithMetadata(new QueryKeys(View: true));

    private static async Task<IResult> GetAsync(HttpContext context, PictureSource pictures, CancellationToken cancellationToken)
    {
        var query = QueryReader.Of(context.Request);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        var tag = Tag(await pictures.GetRevisionAsync(cancellationToken), query.View);
        context.Response.Headers.ETag = tag.ToString();
        // Kept by the browser, and asked for again every time: with its tag, so that an unchanged picture costs a few bytes.
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        return TypedResults.Bytes(await pictures.GetJsonAsync(query.View, cancellationToken), "application/json; charset=utf-8");
    }

    /// <summary>Weak, since a compressed answer has other bytes. Another build may draw otherwise, so that it counts too.</summary>
    private static EntityTagHeaderValue Tag(string revision, View view)
    {
        var text = $"{typeof(PictureData).Module.ModuleVersionId}\n{revision}\n{ViewQuery.Write(view)}";
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"", isWeak: true);
    }
}
