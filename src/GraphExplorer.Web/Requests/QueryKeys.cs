using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphExplorer.Web.Requests;

/// <summary>Metadata: which keys of a query string an endpoint reads.</summary>
/// <param name="View">Whether it reads the keys of a view.</param>
/// <param name="List">Whether it reads limit and offset.</param>
internal sealed record QueryKeys(bool View = false, bool List = false);

/// <summary>Metadata: another key that an endpoint reads.</summary>
internal sealed record QueryKey(string Name, string Description, params ImmutableArray<string> Values);

/// <summary>Adds query strings to the OpenAPI document. They are not bound by the framework, so that one answer can list all errors.</summary>
internal static class QueryDescription
{
    private static readonly ImmutableArray<QueryKey> List =
    [
        new("limit", $"Most items, 1 to {PageRange.Most}. Default {PageRange.Most}."),
        new("offset", "Items to leave out from the start. Default 0."),
    ];

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var keys = metadata.OfType<QueryKeys>().LastOrDefault() ?? new();
        var own = metadata.OfType<QueryKey>();
        if (keys.View)
        {
            foreach (var filter in ViewFilters.All)
            {
                Add(operation, filter.Key, filter.Description, Schema(filter));
            }
        }
        foreach (var key in (keys.List ? List : []).Concat(own))
        {
            Add(operation, key.Name, key.Description, Schema(key.Name is "limit" or "offset" ? JsonSchemaType.Integer : JsonSchemaType.String, key.Values));
        }
        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string name, string description, OpenApiSchema schema)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema, Explode = true });
    }

    private static OpenApiSchema Schema(ViewFilter filter)
    {
        var item = Schema(filter.Value == FilterValue.Number ? JsonSchemaType.Integer : JsonSchemaType.String, filter.Words());
        item.Format = filter.Value == FilterValue.Day ? "date" : null;
        return filter.Repeated ? new() { Type = JsonSchemaType.Array, Items = item } : item;
    }

    private static OpenApiSchema Schema(JsonSchemaType type, ImmutableArray<string> words) => new()
    {
        Type = type,
        Enum = words.IsDefaultOrEmpty ? null : [.. words.Select(word => System.Text.Json.Nodes.JsonValue.Create(word))],
    };
}
