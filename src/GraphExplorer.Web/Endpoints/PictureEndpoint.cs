using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Core.Scenes;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Requests;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Gives the data from which the page draws its picture. Other programs may read it, but its form may change in any version.</summary>
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
        // The browser keeps it but revalidates it by its ETag, so that an unchanged picture costs few bytes.
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        return TypedResults.Bytes(await pictures.GetJsonAsync(query.View, cancellationToken), "application/json; charset=utf-8");
    }

    /// <summary>The ETag: weak, since compressed answers have other bytes; with the build, since another build may draw differently.</summary>
    private static EntityTagHeaderValue Tag(string revision, View view)
    {
        var text = $"{typeof(PictureData).Module.ModuleVersionId}\n{revision}\n{ViewQuery.Write(view)}";
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"", isWeak: true);
    }
}
