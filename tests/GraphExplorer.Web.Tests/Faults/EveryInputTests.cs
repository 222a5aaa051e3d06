using System.Net;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>No input is left out, and none brings the app down.</summary>
public sealed class EveryInputTests
{
    /// <summary>Those that a test of this folder looks at.</summary>
    private static readonly string[] Looked =
    [
        "A02", "A03", "A04", "A12", "A14", "A16", "A22", "A23", "A24", "A25", "B05", "B07", "B11", "actors-only.zip", "claims-set-1.zip", "claims-set-2-same-document.zip",
        "foreign-graph-with-known-actor.graphml", "json-claims-twice.json", "long-name.zip", "long-title.zip", "negative-place.zip",
        "gexf-integer-time.gexf", "gexf-nested-nodes.gexf", "gexf-startopen-intervals.gexf", "own-claim-on-sample-document", "sep-line-semicolon.zip", "windows-zip-backslash.zip",
    ];

    /// <summary>Those that wait for edge lists, and those that only a browser shows.</summary>
    private static readonly string[] Later = ["A05", "B01", "B04"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_input_is_looked_at_or_waits() =>
        Assert.Empty(
            Directory.EnumerateFileSystemEntries(FaultInputs.At()).Concat(Directory.EnumerateFileSystemEntries(FaultInputs.At("files")))
                .Select(path => Path.GetFileName(path)).Except([.. Looked, .. Later, "README.md", "files"]));

    [Fact]
    public async Task Every_file_comes_in_or_is_refused_with_a_reason()
    {
        var folders = Directory.EnumerateFiles(FaultInputs.At(), "claims.csv", SearchOption.AllDirectories).Select(path => Path.GetDirectoryName(path)!);
        var files = Directory.EnumerateFiles(FaultInputs.At(), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".zip" or ".json" or ".graphml" or ".gexf");
        foreach (var path in folders.Concat(files).Order(StringComparer.Ordinal))
        {
            await using var app = FaultInputs.EmptyApp();
            using var response = await FaultInputs.SendAsync(app, path);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                var answer = await response.Content.ReadAsStringAsync(Token);
                Assert.True(response.StatusCode == HttpStatusCode.UnprocessableEntity && answer.Contains("\"reason\":", StringComparison.Ordinal), $"{path}: {(int)response.StatusCode} {answer}");
            }
        }
    }
}
