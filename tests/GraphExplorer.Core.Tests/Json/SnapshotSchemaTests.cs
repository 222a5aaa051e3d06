using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Tests.Exports;
using Json.Schema;

namespace GraphExplorer.Core.Tests.Json;

public sealed class SnapshotSchemaTests
{
    private static readonly JsonSchema Schema = ReadSchema();

    private static JsonSchema ReadSchema()
    {
        using var reader = new StreamReader(SnapshotSchema.Open());
        return JsonSchema.FromText(reader.ReadToEnd());
    }

    private static EvaluationResults Evaluate(string json) =>
        Schema.Evaluate(JsonDocument.Parse(json).RootElement, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

    [Fact]
    public void Every_snapshot_is_as_the_schema_says() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var result = Evaluate(ExportRun.TextAsync("json", ExportRun.Input(set)).Result);
            Assert.True(result.IsValid, JsonSerializer.Serialize(result));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("schema", "2")]
    [InlineData("id", "\"XYZ\"")]
    [InlineData("created", "\"today\"")]
    [InlineData("actors", "[{\"id\":\"a\"}]")]
    [InlineData("positions", "{\"a\":[1]}")]
    [InlineData("note", "null")]
    [InlineData("colour", "\"red\"")]
    public async Task What_is_otherwise_is_not(string member, string value)
    {
        var json = JsonNode.Parse(await ExportRun.TextAsync("json", ExportRun.Input(new ClaimSet([], [], []))))!.AsObject();
        Assert.True(Evaluate(json.ToJsonString()).IsValid);
        json[member] = JsonNode.Parse(value);
        Assert.False(Evaluate(json.ToJsonString()).IsValid);
    }
}
