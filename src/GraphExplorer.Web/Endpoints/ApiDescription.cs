using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphExplorer.Web.Endpoints;

/// <summary>What the OpenAPI document says of the whole.</summary>
internal static class ApiDescription
{
    public static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "GraphExplorer";
        document.Info.Description =
            "Who sides with whom, who is at odds with whom and who talks to whom, over time, according to which text. A view is a query string, the same as in a page's address.";
        return Task.CompletedTask;
    }
}
