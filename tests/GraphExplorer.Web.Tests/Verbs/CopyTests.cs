using GraphExplorer.Web.Verbs;

namespace GraphExplorer.Web.Tests.Verbs;

public sealed class CopyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-explorer-").FullName;

    [Fact]
    public async Task All_that_a_store_holds_goes_into_another_and_a_second_copy_changes_nothing()
    {
        var (from, to) = ($"sqlite:{_folder}/from.db", $"sqlite:{_folder}/to.db");
        var sample = Path.Combine(AppContext.BaseDirectory, "Sample");
        var claims = (await File.ReadAllLinesAsync(Path.Combine(sample, "claims.csv"), TestContext.Current.CancellationToken)).Length - 1;
        Assert.Equal(0, (await RunAsync($"--GraphExplorer:Store={from}", "import", sample, "--name", "texts")).Code);

        var first = await RunAsync("copy", "--from", from, "--to", to);
        var second = await RunAsync("copy", "--from", from, "--to", to);

        Assert.Equal(0, first.Code);
        Assert.Contains($"claims: {claims} new, 0 known", first.Text, StringComparison.Ordinal);
        Assert.Equal(0, second.Code);
        Assert.Contains($"claims: 0 new, {claims} known", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_without_two_stores_is_a_wrong_call() => Assert.Equal(2, (await RunAsync("copy", "--from", $"sqlite:{_folder}/a.db")).Code);

    [Fact]
    public async Task A_mistyped_source_is_told_and_no_file_is_made()
    {
        var (code, text) = await RunAsync("copy", "--from", $"sqlite:{_folder}/mistyped.db", "--to", $"sqlite:{_folder}/to.db");

        Assert.Equal(1, code);
        Assert.Equal($"--from: there is no file {Path.Combine(_folder, "mistyped.db")}; nothing was copied.", text.Trim());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Text)> RunAsync(params string[] args)
    {
        using var text = new StringWriter();
        return (await CommandLine.RunAsync(args, text, text, TestContext.Current.CancellationToken), text.ToString());
    }
}
