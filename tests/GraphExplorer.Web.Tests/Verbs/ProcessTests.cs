using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Verbs;

/// <summary>The program as a user runs it: its exit codes, its two outputs, and paths that count from where it was called.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Runs _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task Paths_count_from_where_the_command_was_typed()
    {
        new SmallFolder().Write(_runs.Folder, "small");

        var (code, output, error) = await _runs.AsProcessAsync("import", "small");

        Assert.Equal((0, "claims: 2 new, 0 known; documents: 1 new, 0 known; actors: 2 new, 0 known", ""), (code, output.Trim(), error));
        Assert.True(File.Exists(_runs.Folder.File("graph.db")));
    }

    [Fact]
    public async Task A_refusal_ends_with_1_and_its_findings_on_standard_output()
    {
        (new SmallFolder() with { Documents = "" }).Write(_runs.Folder, "small");

        var (code, output, error) = await _runs.AsProcessAsync("import", "small");

        Assert.Equal((1, ""), (code, error));
        Assert.StartsWith("documents.csv: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_call_ends_with_2_and_the_usage_on_standard_error()
    {
        var (code, output, error) = await _runs.AsProcessAsync("import");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Usage:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_with_a_bad_configuration_ends_with_2_and_says_all_of_it()
    {
        var (code, _, error) = await _runs.AsProcessAsync("--urls=http://127.0.0.1:0", "--GraphExplorer:Seed=perhaps", "--GraphExplorer:EditKey=short");

        Assert.Equal(2, code);
        Assert.Contains("GraphExplorer:Seed: ", error, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:EditKey: ", error, StringComparison.Ordinal);
    }
}
