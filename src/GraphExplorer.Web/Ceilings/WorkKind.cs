using GraphExplorer.Web.Access;
using Microsoft.AspNetCore.Components.Endpoints;

namespace GraphExplorer.Web.Ceilings;

/// <summary>Kinds of work, by what they cost; each has its own ceilings.</summary>
public enum WorkKind
{
    /// <summary>Costs nothing that counts: static files, an open page's own connection, whether the app is well.</summary>
    Free,
    Page,
    Read,
    Export,
    Image,
    Write,
    Import,
}

/// <summary>What an endpoint costs, among its metadata.</summary>
internal sealed record Work(WorkKind Kind);

internal static class WorkOf
{
    /// <summary>Says what an endpoint costs. Those that say nothing read.</summary>
    public static TBuilder Costs<TBuilder>(this TBuilder endpoint, WorkKind kind) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Work(kind));

    /// <summary>What a request costs, once its endpoint is known.</summary>
    public static WorkKind Request(HttpContext context)
    {
        var path = context.Request.Path;
        if (SecurityHeaders.IsAsset(context) || path.StartsWithSegments(OpenPages.Connection))
        {
            return WorkKind.Free;
        }
        var kind = context.GetEndpoint()?.Metadata.GetMetadata<Work>()?.Kind
            ?? (path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") ? WorkKind.Read : WorkKind.Page);
        // One endpoint draws images and writes all other files.
        return kind == WorkKind.Export && context.Request.RouteValues["format"] is "png" ? WorkKind.Image : kind;
    }

    /// <summary>Whether a page of components is asked for, which opens a connection of its own.</summary>
    public static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
