using System.Text.Json;
using GraphExplorer.Core.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Rows;

/// <summary>Claims as rows: one row has the ids of its actors and document and the name of its voice.</summary>
internal static class ClaimRows
{
    /// <summary>Columns of <see cref="Read"/>, of a claim <c>c</c> joined by <see cref="Joins"/>.</summary>
    public const string Columns =
        """
        c.id, a.id, b.id, c.direction, c.relation, c.date, c.lasts, c.earliest, c.latest_start, c.earliest_end, c.latest, c.basis, d.id,
        c."start", c."end", c.by_author, coalesce(c.written, v.name), c.status, c.summary
        """;

    public const string Joins =
        "CROSS JOIN actor a ON a.key = c.first CROSS JOIN actor b ON b.key = c.second CROSS JOIN document d ON d.key = c.document CROSS JOIN voice v ON v.key = c.voice";

    /// <summary>Set in a claim's direction where the second of the pair is its source.</summary>
    public const int Turned = 1;

    /// <summary>Set in a claim's direction where it is mutual.</summary>
    public const int Mutual = 2;

    public static RowShape<Claim> Shape { get; } = new(
        "claim",
        [
            "key", "id", "first", "second", "direction", "relation", "status", "basis", "document", "voice", "written", "by_author", "date", "lasts",
            "earliest", "latest_start", "earliest_end", "latest", "start", "end", "summary", "sets", "document_latest",
        ],
        $"SELECT {Columns}, c.key, c.sets FROM claim c {Joins}", "c.id",
        row => new(row.GetInt64(19), Read(row), row.GetInt64(20)),
        claim => JsonSerializer.Serialize(ClaimJson.Of(claim), WireJson.Compact.ClaimJson),
        json => JsonSerializer.Deserialize(json, WireJson.Compact.ClaimJson)!.ToClaim());

    /// <param name="source">Key of its source; likewise the others.</param>
    public static object?[] Values(long key, Claim claim, long source, long target, long document, long voice, long sets, DateOnly documentLatest)
    {
        var turned = string.CompareOrdinal(claim.Source, claim.Target) > 0;
        return
        [
            key, claim.Id, turned ? target : source, turned ? source : target, (turned ? Turned : 0) | (claim.Mutual ? Mutual : 0), claim.Relation.Number,
            (int)claim.Status, (int)claim.Basis, document, voice, Written(claim), claim.ByAuthor, claim.Date.Text, claim.Date.Lasts, claim.Date.Earliest.DayNumber,
            claim.Date.LatestStart.DayNumber, claim.Date.EarliestEnd.DayNumber, claim.Date.Latest.DayNumber, claim.Passage?.Start, claim.Passage?.End,
            claim.Summary, sets, documentLatest.DayNumber,
        ];
    }

    /// <summary>How a quoted voice is written, where the voice's own name is another spelling of it.</summary>
    private static string? Written(Claim claim) => Spelling.Key(claim.AssertedBy) == claim.AssertedBy ? null : claim.AssertedBy;

    public static Claim Read(SqliteDataReader row)
    {
        var direction = row.GetInt32(3);
        var turned = (direction & Turned) != 0;
        return new(
            row.GetString(0), row.GetString(turned ? 2 : 1), row.GetString(turned ? 1 : 2), RelationTable.OfNumber(row.GetInt32(4)), (direction & Mutual) != 0,
            row.Date(5), (DateBasis)row.GetInt32(11), row.GetString(12), row.PassageOrNull(13),
            row.GetInt32(15) != 0 ? Claim.Author : row.GetString(16), (ClaimStatus)row.GetInt32(17), row.GetString(18));
    }
}
