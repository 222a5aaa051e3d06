using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Reading;

/// <summary>One page of a view's claims: first which they are, then what they say, so that only the page's own rows are read whole.</summary>
internal static class ClaimPage
{
    /// <summary>What a page may be sorted by.</summary>
    private const string Sorted =
        "c.key, c.earliest, c.id, c.first, c.second, c.direction, c.relation, c.status, c.basis, c.document, c.voice";

    public static Page<Claim> Read(SqliteConnection connection, ClaimQuery query)
    {
        var sql = new ViewSql(connection, query, ReadOrder.Date);
        var total = Convert.ToInt32(connection.Scalar(sql.Count, sql.Arguments), CultureInfo.InvariantCulture);
        if (query.Range.Offset >= total || query.Range.Limit == 0)
        {
            return new([], total);
        }
        var keys = connection.Query(
            $"{sql.Claims(Sorted)}SELECT c.key, c.earliest, c.id FROM passing c {Order(query)} LIMIT $limit OFFSET $offset",
            row => row.GetInt64(0),
            [.. sql.Arguments, new("$limit", query.Range.Limit), new("$offset", query.Range.Offset)]);
        return new(ReadAll(connection, keys), total);
    }

    /// <summary>The claims of those keys, in that order.</summary>
    private static ImmutableArray<Claim> ReadAll(SqliteConnection connection, List<long> keys)
    {
        var claims = new Claim[keys.Count];
        using var command = connection.Command(
            $"SELECT {ClaimRows.Columns}, k.key FROM json_each($keys) k CROSS JOIN claim c ON c.key = k.value {ClaimRows.Joins}",
            [new("$keys", JsonSerializer.Serialize(keys))]);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            claims[rows.GetInt32(19)] = ClaimRows.Read(rows);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(claims);
    }

    private static string Order(ClaimQuery query)
    {
        var (join, key) = query.Order switch
        {
            ClaimOrder.Date => ("", "c.earliest"),
            ClaimOrder.Source => ($"JOIN actor o ON o.key = {End(ClaimRows.Turned)}", "o.name"),
            ClaimOrder.Target => ($"JOIN actor o ON o.key = {End(0)}", "o.name"),
            ClaimOrder.Relation => ("", "c.relation"),
            ClaimOrder.Voice => ("JOIN voice o ON o.key = c.voice", "o.name"),
            ClaimOrder.Document => ("JOIN document o ON o.key = c.document", "o.title"),
            ClaimOrder.Status => ("", "c.status"),
            ClaimOrder.Basis => ("", "c.basis"),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Order, "no such order"),
        };
        var direction = query.Descending ? " DESC" : "";
        return $"{join} ORDER BY {key}{direction}{(query.Order == ClaimOrder.Date ? "" : ", c.earliest")}, c.id";
    }

    /// <summary>The end of a claim that is the second of its pair where the direction's last bit is <paramref name="turned"/>.</summary>
    private static string End(int turned) => $"CASE WHEN c.direction & {ClaimRows.Turned} = {turned} THEN c.second ELSE c.first END";
}
