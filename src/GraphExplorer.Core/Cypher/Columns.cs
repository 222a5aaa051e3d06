using System.Globalization;

namespace GraphExplorer.Core.Cypher;

/// <summary>A property of a node or relationship, and what a record has of it.</summary>
/// <param name="Value">A string, an array of them, a whole number, a double or a truth value; null for none. Days as YYYY-MM-DD.</param>
/// <param name="IsDay">Whether the value is a day, to be made a date.</param>
/// <param name="IsPlace">Whether it is half of a place, which a script never takes away.</param>
public sealed record Column<T>(string Name, Func<T, object?> Value, bool IsDay = false, bool IsPlace = false);

/// <summary>
/// All properties of each kind of record but its id and its data sets: what the Neo4j store writes, and what an exported script does. A row of
/// a statement is a list, not a map, which Neo4j plans several times faster: first what finds the record, then its columns.
/// </summary>
public static class Columns
{
    public static ImmutableArray<Column<Actor>> OfActors { get; } =
    [
        new("name", a => a.Name), new("kind", a => Words<ActorKind>.Of(a.Kind)), new("aliases", a => a.Aliases.ToArray()),
        new("x", a => a.Place?.X, IsPlace: true), new("y", a => a.Place?.Y, IsPlace: true),
    ];

    public static ImmutableArray<Column<Document>> OfDocuments { get; } =
    [
        new("title", d => d.Title), new("author", d => d.Author), new("outlet", d => d.Outlet), new("date", d => d.Date.Text),
        new("earliest", d => IsoDay.Of(d.Date.Earliest), IsDay: true), new("latest", d => IsoDay.Of(d.Date.Latest), IsDay: true),
        new("url", d => d.Url), new("file", d => d.File), new("sha256", d => d.Sha256),
        new("start", d => d.Span?.Start), new("end", d => d.Span?.End),
    ];

    public static ImmutableArray<Column<SearchableClaim>> OfClaims { get; } =
    [
        new("mutual", f => f.Claim.Mutual), new("date", f => f.Claim.Date.Text), new("lasts", f => f.Claim.Date.Lasts),
        new("earliest", f => IsoDay.Of(f.Claim.Date.Earliest), IsDay: true), new("latestStart", f => IsoDay.Of(f.Claim.Date.LatestStart), IsDay: true),
        new("earliestEnd", f => IsoDay.Of(f.Claim.Date.EarliestEnd), IsDay: true), new("latest", f => IsoDay.Of(f.Claim.Date.Latest), IsDay: true),
        new("basis", f => Words<DateBasis>.Of(f.Claim.Basis)), new("document", f => f.Claim.Document),
        new("start", f => f.Claim.Passage?.Start), new("end", f => f.Claim.Passage?.End),
        new("assertedBy", f => f.Claim.AssertedBy), new("status", f => Words<ClaimStatus>.Of(f.Claim.Status)), new("summary", f => f.Claim.Summary),
        new("voice", f => f.Voice), new("words", f => f.Words), new("documentLatest", f => IsoDay.Of(f.DocumentLatest), IsDay: true),
    ];

    /// <summary>What sets the properties of all columns of a variable.</summary>
    /// <param name="from">Where the first column stands in <c>row</c>, from 0.</param>
    /// <param name="keepsPlaces">Whether a place that is there stays where the row has none.</param>
    public static string Set<T>(string variable, ImmutableArray<Column<T>> columns, int from, bool keepsPlaces = false) =>
        string.Join(", ", columns.Select((column, i) =>
        {
            var (property, value) = ($"{variable}.{column.Name}", $"row[{from + i}]");
            return $"{property} = " + (column.IsDay ? $"date({value})" : column.IsPlace && keepsPlaces ? $"coalesce({value}, {property})" : value);
        }));
}
