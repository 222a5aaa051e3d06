using System.Text.Json;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class OpenApiTests(SampleApp sample)
{
    private static readonly HashSet<string> Contract =
    [
        "GET /api/actors", "GET /api/documents", "GET /api/claims", "GET /api/ties", "GET /api/picture", "GET /api/export/{format}", "POST /api/import",
        "GET /api/compare", "GET /api/sources", "GET /api/mediators", "GET /api/balance",
        "POST /api/snapshots", "GET /api/snapshots", "GET /api/snapshots/{id}", "DELETE /api/snapshots/{id}", "GET /healthz",
    ];

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_and_a_summary()
    {
        var operations = await OperationsAsync();

        Assert.Superset(Contract, operations.Keys.ToHashSet());
        Assert.All(operations.Values, o => Assert.NotEmpty(o.GetProperty("summary").GetString()!));
        Assert.Equal(operations.Count, operations.Values.Select(o => o.GetProperty("operationId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_list_of_a_view_tells_every_key()
    {
        var parameters = (await OperationsAsync())["GET /api/claims"].GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!);

        Assert.Equal([.. ViewQuery.Keys, "limit", "offset"], parameters);
    }

    [Fact]
    public async Task The_items_of_a_list_are_described()
    {
        var schemas = (await sample.App.JsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");

        var claim = schemas.GetProperty("ClaimJson").GetProperty("properties");
        Assert.True(claim.TryGetProperty("assertedBy", out _));
        Assert.True(claim.TryGetProperty("earliest", out _));
    }

    private async Task<Dictionary<string, JsonElement>> OperationsAsync()
    {
        var paths = (await sample.App.JsonAsync("/openapi/v1.json")).GetProperty("paths");
        return paths.EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => ($"{o.Name.ToUpperInvariant()} {p.Name}", o.Value)))
            .ToDictionary(o => o.Item1, o => o.Value);
    }
}
