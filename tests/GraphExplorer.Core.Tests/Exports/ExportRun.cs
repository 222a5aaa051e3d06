using System.Text;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Imports;
using GraphExplorer.Skia;

namespace GraphExplorer.Core.Tests.Exports;

/// <summary>Runs an export as a server does: only asynchronous writes, one after the other.</summary>
internal static class ExportRun
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 25, 12, 30, 15, TimeSpan.Zero);

    public static readonly PngRasteriser Rasteriser = new();

    public static ExportInput Input(ClaimSet set, View? view = null, ExportTheme theme = default, ImageBackground? background = null, int scale = 1) => new()
    {
        Theme = theme,
        Background = background,
        Scale = scale,
        Rasteriser = Rasteriser,
        Title = "Who sides <with> whom",
        Note = "A note\nof two lines --",
        Set = set,
        View = view ?? View.Everything,
        Claims = set.In(view ?? View.Everything),
        Created = Moment,
        Link = "https://example.org/?from=2016-01-01&rel=alliance",
    };

    public static async Task<byte[]> BytesAsync(string format, ExportInput input, CancellationToken cancellationToken)
    {
        await using var output = new AnswerStream();
        await Formats.Find(format)!.WriteAsync(input, output, cancellationToken);
        return output.ToArray();
    }

    public static async Task<string> TextAsync(string format, ExportInput input) => Encoding.UTF8.GetString(await BytesAsync(format, input, TestContext.Current.CancellationToken));

    /// <summary>Exports and reads again, in the way that the export's format is read.</summary>
    public static ImportReading Again(string format, ExportInput input)
    {
        var bytes = BytesAsync(format, input, CancellationToken.None).GetAwaiter().GetResult();
        var import = ImportFormats.All.Single(f => f.Format == format);
        return import.ReadAsync("again", "again" + import.Extension, new MemoryStream(bytes), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Exports a set and reads it again; makes sure that its records come back as they went, whatever the order of the documents.</summary>
    public static (ExportInput Input, ImportReading Again) ComesBack(string format, ClaimSet set)
    {
        var input = Input(set);
        var again = Again(format, input);
        Assert.Empty(again.Findings);
        Assert.Empty(again.Dropped);
        Assert.Equal(input.Extract().Actors, again.DataSet!.Actors);
        Assert.Equal(input.Extract().Documents, again.DataSet.Documents.OrderBy(d => d.Id, StringComparer.Ordinal));
        Assert.Equal(input.Claims, again.DataSet.Claims);
        return (input, again);
    }

    /// <summary>The same, of a format that keeps the snapshot too: its head and the places of its actors.</summary>
    public static void SnapshotComesBack(string format, ClaimSet set)
    {
        var (input, again) = ComesBack(format, set);
        Assert.Equal(input.Extract().Documents, again.DataSet!.Documents);
        var snapshot = input.ToSnapshot(ViewQuery.Write(input.View));
        Assert.Equal(
            (snapshot.Id, snapshot.Title, snapshot.Note, snapshot.Created, snapshot.View),
            (again.Snapshot!.Id, again.Snapshot.Title, again.Snapshot.Note, again.Snapshot.Created, again.Snapshot.View));
        Assert.Equal(snapshot.Positions.SelectMany(p => p.Value.Prepend(0)), again.Snapshot.Positions.SelectMany(p => p.Value.Prepend(0)));
    }
}
