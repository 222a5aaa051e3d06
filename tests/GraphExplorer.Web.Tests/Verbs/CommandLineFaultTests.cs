using System.Diagnostics;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Tests.App;
using GraphExplorer.Web.Verbs;

namespace GraphExplorer.Web.Tests.Verbs;

/// <summary>Calls that went wrong once: outputs that are no plain files, stores that are not there, keys that are none.</summary>
public sealed class CommandLineFaultTests : IAsyncLifetime
{
    private readonly Runs _runs = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _runs.InProcessAsync("import", new SmallFolder().Write(_runs.Folder));

    public ValueTask DisposeAsync()
    {
        _runs.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_output_without_a_name_is_a_wrong_call(string path)
    {
        var (code, output, error) = await _runs.InProcessAsync("export", "csv", "--out", path);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--out: a file or folder is needed", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dash_is_standard_output()
    {
        var (code, output, _) = await _runs.InProcessAsync("export", "csv", "--out", "-");

        Assert.Equal((0, 3), (code, Runs.Lines(output).Length));
        Assert.False(File.Exists("-"));
    }

    [Fact]
    public async Task Behind_a_link_the_file_is_written_and_the_link_stays()
    {
        var (target, link) = (_runs.Folder.File("target.csv"), _runs.Folder.File("link.csv"));
        await File.WriteAllTextAsync(target, "old", Token);
        File.CreateSymbolicLink(link, target);

        var (code, _, _) = await _runs.InProcessAsync("export", "csv", "--out", link);

        Assert.Equal((0, target), (code, new FileInfo(link).LinkTarget));
        Assert.StartsWith("id,", await File.ReadAllTextAsync(target, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_is_written_into_and_a_full_one_is_said()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            return;
        }
        var link = _runs.Folder.File("full");
        File.CreateSymbolicLink(link, "/dev/full");

        var (code, output, error) = await _runs.InProcessAsync("export", "csv", "--out", link);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("cannot be written: No space left on device", error, StringComparison.Ordinal);
        Assert.Equal("/dev/full", new FileInfo(link).LinkTarget);
    }

    [Theory]
    [InlineData("export csv", "/dev/full", 1)]
    [InlineData("help", "/dev/full", 1)]
    public async Task Standard_output_that_takes_nothing_ends_without_a_stack_trace(string verb, string output, int code)
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            return;
        }
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet '{Files.Program}' {verb} > {output}"]) { RedirectStandardError = true, WorkingDirectory = _runs.Folder.Path };
        start.Environment["GraphExplorer__Store"] = "sqlite:graph.db";
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        Assert.Equal(code, process.ExitCode);
        Assert.Contains("No space left on device", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "csv")]
    [InlineData("export", "backup")]
    [InlineData("remove", "small")]
    public async Task A_store_that_is_not_there_is_refused_and_not_made(string verb, string argument)
    {
        var path = _runs.Folder.File("grpah.db");

        var (code, output, error) = await _runs.InProcessAsync(verb, argument, $"--GraphExplorer:Store=sqlite:{path}");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"There is no file {path}", error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_store_that_may_not_be_written_can_be_exported()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var path = _runs.Folder.File("graph.db");
        var bytes = await File.ReadAllBytesAsync(path, Token);
        File.SetUnixFileMode(path, UnixFileMode.UserRead);

        var (code, output, error) = await _runs.InProcessAsync("export", "csv");

        Assert.Equal((0, "", 3), (code, error, Runs.Lines(output).Length));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, Token));
        Assert.False(File.Exists(path + "-shm"));
    }

    [Fact]
    public async Task A_misspelt_key_is_refused_by_verbs_and_by_the_server()
    {
        var (code, output, error) = await _runs.InProcessAsync("export", "csv", "--GraphExplorer:Stroe=sqlite:other.db");
        var server = await _runs.AsProcessAsync("--urls=http://127.0.0.1:0", "--GraphExplorer:Neo4j:Pasword=x");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("GraphExplorer:Stroe is no key of the configuration; there are ", error, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Store", error, StringComparison.Ordinal);
        Assert.Equal(2, server.Code);
        Assert.StartsWith("GraphExplorer:Neo4j:Pasword is no key of the configuration", server.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("=x", server.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zip", "zip")]
    [InlineData("json", "json")]
    [InlineData("graphml", "graphml")]
    [InlineData("gexf", "gexf")]
    [InlineData("html", "htm")]
    [InlineData("backup", "zip")]
    public async Task Whatever_import_takes_can_be_checked_and_looked_at_first(string format, string extension)
    {
        var file = _runs.Folder.File($"file.{extension}");
        await _runs.InProcessAsync("export", format, "--out", file);
        var fresh = $"--GraphExplorer:Store=sqlite:{_runs.Folder.File("fresh.db")}";

        var check = await _runs.InProcessAsync("check", file);
        var look = await _runs.InProcessAsync("import", file, "--dry-run", fresh);

        Assert.Equal(0, check.Code);
        Assert.Contains("2 claims, 1 document, 2 actors", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, look.Code);
        Assert.Contains("nothing was written", look.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_runs.Folder.File("fresh.db")));
        if (format != "backup")
        {
            Assert.Equal(format, ImportFormats.OfStart((await File.ReadAllBytesAsync(file, Token)).AsSpan(0, 4000 < new FileInfo(file).Length ? 4000 : (int)new FileInfo(file).Length))?.Format);
            using var stream = File.OpenRead(file);
            Assert.Equal(2, (await VerbInput.ReadAsync(stream, "it", KnownActors.None, Token)).DataSet!.Claims.Length);
        }
    }

    [Fact]
    public async Task A_look_first_tells_what_would_be_refused()
    {
        var folder = new SmallFolder();
        var other = (folder with { Claims = folder.Claims.Replace("Austen arms Borland.", "Austen trains Borland.", StringComparison.Ordinal) }).Write(_runs.Folder, "other");

        var refused = await _runs.InProcessAsync("import", other, "--dry-run");
        var replacing = await _runs.InProcessAsync("import", other, "--dry-run", "--replace");
        var after = await _runs.InProcessAsync("export", "csv");

        Assert.Equal(1, refused.Code);
        Assert.StartsWith("claim c1: ", refused.Output, StringComparison.Ordinal);
        Assert.Equal((0, "claims: 0 new, 1 known, 1 replaced; documents: 0 new, 1 known; actors: 0 new, 2 known; only looked at, nothing was written\n"), (replacing.Code, replacing.Output));
        Assert.Contains("Austen arms Borland.", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_says_nothing_to_the_terminal()
    {
        var (code, output, error) = await _runs.InProcessAsync("remove", "small\u001b[2J\r\u009b31m");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("'small\\u001b[2J\\u000d\\u009b31m'", error, StringComparison.Ordinal);
        Assert.DoesNotContain(error, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void Every_export_that_can_be_read_back_is_one_that_the_formats_name() =>
        Assert.All(ImportFormats.All, f => Assert.NotNull(Formats.Find(f.Format)));
}
