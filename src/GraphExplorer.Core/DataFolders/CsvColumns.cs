using System.Globalization;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.DataFolders;

/// <summary>A column of a CSV file: its heading, and how an item's cell is made; null is an empty cell.</summary>
internal sealed record CsvColumn<T>(string Heading, Func<T, string?> Cell);

/// <summary>The columns of the data folder's files, in the order of their headings.</summary>
internal static class CsvColumns
{
    public static ImmutableArray<CsvColumn<Actor>> Actors { get; } =
    [
        new("id", a => a.Id),
        new("name", a => a.Name),
        new("kind", a => Words<ActorKind>.Of(a.Kind)),
        new("part_of", a => a.PartOf),
        new("aliases", a => string.Join(DataFolder.AliasSeparator, a.Aliases)),
        new("x", a => a.Place is { } place ? EcmaNumber.Write(place.X) : null),
        new("y", a => a.Place is { } place ? EcmaNumber.Write(place.Y) : null),
    ];

    public static ImmutableArray<CsvColumn<Document>> Documents { get; } =
    [
        new("id", d => d.Id),
        new("title", d => d.Title),
        new("author", d => d.Author),
        new("outlet", d => d.Outlet),
        new("date", d => d.Date.Text),
        new("url", d => d.Url),
        new("file", d => d.File),
        new("sha256", d => d.Sha256),
        new("start", d => Number(d.Span?.Start)),
        new("end", d => Number(d.Span?.End)),
    ];

    public static ImmutableArray<CsvColumn<Claim>> Claims { get; } =
    [
        new("id", c => c.Id),
        new("source", c => c.Source),
        new("target", c => c.Target),
        new("relation", c => c.Relation.Word),
        new("mutual", c => c.Mutual ? "true" : "false"),
        new("date", c => c.Date.Text),
        new("basis", c => Words<DateBasis>.Of(c.Basis)),
        new("document", c => c.Document),
        new("start", c => Number(c.Passage?.Start)),
        new("end", c => Number(c.Passage?.End)),
        new("asserted_by", c => c.AssertedBy),
        new("status", c => Words<ClaimStatus>.Of(c.Status)),
        new("summary", c => c.Summary),
    ];

    /// <summary>Columns <c>earliest</c> and <c>latest</c>: first and last day that a claim's date can mean, as ISO days; empty for an open end.</summary>
    public static ImmutableArray<CsvColumn<Claim>> Bounds { get; } =
    [
        new("earliest", c => c.Date.OpenStart ? null : IsoDay.Of(c.Date.Earliest)),
        new("latest", c => c.Date.OpenEnd ? null : IsoDay.Of(c.Date.Latest)),
    ];

    /// <summary>
    /// An edge list as Gephi reads it, with its headings <c>Source</c>, <c>Target</c> and <c>Type</c>. <c>Kind</c> keeps parallel edges of
    /// different relations apart, which Gephi would otherwise merge.
    /// </summary>
    public static ImmutableArray<CsvColumn<Claim>> Edges { get; } =
    [
        new("Source", c => c.Source),
        new("Target", c => c.Target),
        new("Type", c => c.Mutual ? "Undirected" : "Directed"),
        new("Id", c => c.Id),
        new("Kind", c => c.Relation.Word),
        .. Claims[5..],
        .. Bounds,
    ];

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
