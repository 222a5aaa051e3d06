using FsCheck.Fluent;
using FsCheck;
using GraphExplorer.Core.Exports;

namespace GraphExplorer.Core.Tests.Exports;

public sealed class FormatsTests
{
    public static TheoryData<string> Ids => [.. Formats.All.Select(f => f.Format)];

    [Fact]
    public void Each_format_has_an_address_of_its_own()
    {
        Assert.Distinct(Formats.All.Select(f => f.Format));
        Assert.All(Formats.All, f => Assert.Same(f, Formats.Find(f.Format)));
        Assert.All(Formats.All, f => Assert.StartsWith(".", f.Extension, StringComparison.Ordinal));
        Assert.Null(Formats.Find("doc"));
    }

    [Fact]
    public void A_files_name_tells_view_and_day()
    {
        var view = ViewQuery.Read("from=2015-01-01&to=2016-12-31&rel=alliance&actor=iran&q=Türkei/../x", out _);
        var input = ExportRun.Input(new ClaimSet([], [], []), view);
        Assert.Equal("graph-explorer_2015-01-01_to_2016-12-31_alliance_iran_turkei-x_2026-11-25.csv", Formats.FileName(Formats.Find("csv")!, input));
        Assert.Equal("graph-explorer_2026-11-25.zip", Formats.FileName(Formats.Find("zip")!, ExportRun.Input(new ClaimSet([], [], []))));
        var many = View.Everything with { Voices = [.. Enumerable.Range(0, 99).Select(i => $"Voice {i} 𐎠")] };
        Assert.Matches("^[a-z0-9_-]{1,140}\\.csv$", Formats.FileName(Formats.Find("csv")!, ExportRun.Input(new ClaimSet([], [], []), many)));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("cyjs")]
    [InlineData("cypher")]
    [InlineData("jsonld")]
    public async Task What_a_format_cannot_say_stands_in_the_file(string format)
    {
        var text = await ExportRun.TextAsync(format, ExportRun.Input(Graphs.Large(5)));

        Assert.All(Formats.Find(format)!.Limitations, loss => Assert.Contains(loss, text, StringComparison.Ordinal));
        Assert.Contains("Not in this file: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_comes_back_as_it_was_leaves_nothing_out()
    {
        Assert.Equal(["html", "json"], Formats.All.Where(f => f.Limitations.IsEmpty).Select(f => f.Format));
    }

    [Fact]
    public void The_document_on_formats_says_what_each_leaves_out()
    {
        var rows = File.ReadAllLines(Path.Combine(OtherPrograms.Repository, "docs", "formats.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => string.Join(" | ", l.Split(" | ").Take(3)));

        Assert.Equal(Formats.All.Select(f => $"| `{f.Format}` | {f.Title} | {(f.Limitations.IsEmpty ? "nothing: comes back whole" : string.Join(", ", f.Limitations))}"), rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_input_gives_the_same_bytes(string format) =>
        Prop.ForAll(Graphs.Any, set => ExportRun.BytesAsync(format, ExportRun.Input(set), CancellationToken.None).Result
            .SequenceEqual(ExportRun.BytesAsync(format, ExportRun.Input(new ClaimSet(set.Actors.Reverse(), set.Documents.Reverse(), set.Claims.Reverse())), CancellationToken.None).Result))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_cancelled_export_stops(string format)
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportRun.BytesAsync(format, ExportRun.Input(Graphs.Large(50)), cancelled.Token));
    }
}
