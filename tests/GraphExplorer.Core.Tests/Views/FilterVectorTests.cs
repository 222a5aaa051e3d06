using System.Text.Json;

namespace GraphExplorer.Core.Tests.Views;

/// <summary>The same keys and values that the TypeScript side is tested with (src/GraphExplorer.Canvas/tests/filters.test.ts).</summary>
public sealed class FilterVectorTests
{
    private static readonly Dictionary<string, JsonElement> Vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "filters.json")))
        .RootElement.GetProperty("filters").EnumerateArray().ToDictionary(f => f.GetProperty("key").GetString()!);

    public static TheoryData<string> Keys => [.. ViewQuery.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_key_takes_and_writes_what_the_browser_does(string key)
    {
        Assert.True(Vectors.TryGetValue(key, out var vector), $"tests/vectors/filters.json does not have '{key}'");
        string Query(string value) => $"{key}={ViewQuery.Encode(value)}";
        string[] Values(string name) => [.. vector.GetProperty(name).EnumerateArray().Select(v => v.GetString()!)];
        var accepted = Values("accepted");
        foreach (var value in accepted)
        {
            Assert.Equal(Query(value), ViewQuery.Write(ViewQuery.Read(Query(value), out var problems)));
            Assert.Empty(problems);
        }
        foreach (var value in Values("defaults"))
        {
            Assert.Empty(ViewQuery.Write(ViewQuery.Read(Query(value), out var problems)));
            Assert.Empty(problems);
        }
        foreach (var value in Values("refused"))
        {
            Assert.Empty(ViewQuery.Write(ViewQuery.Read(Query(value), out var problems)));
            Assert.Single(problems);
        }
        ViewQuery.Read($"{Query(accepted[0])}&{Query(accepted[^1])}", out var twice);
        Assert.Equal(vector.GetProperty("repeated").GetBoolean(), twice.IsEmpty);
    }
}
