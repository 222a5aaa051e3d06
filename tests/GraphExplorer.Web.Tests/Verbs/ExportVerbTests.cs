using System.Buffers.Binary;
using GraphExplorer.Core.Exports;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Verbs;

public sealed class ExportVerbTests : IAsyncLifetime
{
    private readonly Runs _runs = new();

    public static TheoryData<string> AllFormats => [.. Formats.All.Select(f => f.Format)];

    public async ValueTask InitializeAsync() => await _runs.InProcessAsync("import", new SmallFolder().Write(_runs.Folder));

    public ValueTask DisposeAsync()
    {
        _runs.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(AllFormats))]
    public async Task Every_format_can_be_written_to_a_file(string format)
    {
        var path = _runs.Folder.File("out.file");

        var run = await _runs.InProcessAsync("export", format, "--out", path);

        var limitations = Formats.Find(format)!.Limitations;
        var told = limitations.IsEmpty ? "" : $"Not in this file: {string.Join("; ", limitations)}.\n";
        Assert.Equal((0, $"{path}: 2 claims\n{told}", ""), run);
        Assert.True(new FileInfo(path).Length > 0);
        Assert.False(File.Exists(path + ".part"));
    }

    [Theory]
    [InlineData("gexf")]
    [InlineData("graphml")]
    [InlineData("svg")]
    public async Task A_control_character_in_the_view_is_a_wrong_call(string format)
    {
        var (code, output, error) = await _runs.InProcessAsync("export", format, "--view", "q=A%0CB");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("q=A\uFFFDB: no control characters", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_it_goes_to_standard_output()
    {
        var (code, output, error) = await _runs.InProcessAsync("export", "csv", "--view", "?rel=rivalry&sel=actor:austen");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(2, Runs.Lines(output).Length);
        Assert.StartsWith("c2,", Runs.Lines(output)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_folder_its_name_tells_view_and_date()
    {
        var folder = _runs.Folder.Folder("out");

        await _runs.InProcessAsync("export", "csv", "--view", "rel=rivalry", "--out", folder);

        Assert.Matches(@"^graph-explorer_rivalry_\d{4}-\d\d-\d\d\.csv$", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public async Task An_image_has_the_size_and_ground_that_were_asked_for()
    {
        var path = _runs.Folder.File("out.png");

        var run = await _runs.InProcessAsync("export", "png", "--scale", "4", "--background", "none", "--out", path);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var image = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        // A PNG's first chunk is its head, which begins with the width.
        Assert.Equal(4000, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(16)));
    }

    [Theory]
    [InlineData("paper")]
    [InlineData("csv", "--view", "rel=friendship")]
    [InlineData("csv", "--view", "colour=red")]
    [InlineData("csv", "--scale", "2")]
    [InlineData("png", "--scale", "3")]
    [InlineData("svg", "--background", "pink")]
    public async Task What_means_nothing_is_a_wrong_call(params string[] args)
    {
        var (code, output, error) = await _runs.InProcessAsync(["export", .. args]);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        var (code, _, error) = await _runs.InProcessAsync("export", "csv", "--out", _runs.Folder.File("nowhere/out.csv"));

        Assert.Equal(1, code);
        Assert.Contains("nowhere", error, StringComparison.Ordinal);
    }
}
