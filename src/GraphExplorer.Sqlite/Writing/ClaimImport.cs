using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Writes the claims of an import.</summary>
internal static class ClaimImport
{
    public static KindCounts Write(
        SqliteConnection connection, ImmutableArray<Claim> claims, Dictionary<string, long> actors, Dictionary<string, KnownDocument> documents,
        VoiceKeys voices, ImportRun run, Vocabulary vocabulary)
    {
        using var insert = new Prepared(
            connection,
            """
            INSERT INTO claim (id, first, second, direction, relation, status, basis, document, voice, by_author, date, lasts, earliest, latest_start,
                earliest_end, latest, "start", "end", summary)
            VALUES ($id, $first, $second, $direction, $relation, $status, $basis, $document, $voice, $byAuthor, $date, $lasts, $earliest, $latestStart,
                $earliestEnd, $latest, $start, $end, $summary)
            ON CONFLICT (id) DO NOTHING RETURNING key
            """,
            ClaimRows.Parameters);
        using var find = new Prepared(connection, ClaimRows.FindSql, "$id");
        using var update = new Prepared(
            connection,
            """
            UPDATE claim SET first = $first, second = $second, direction = $direction, relation = $relation, status = $status, basis = $basis,
                document = $document, voice = $voice, by_author = $byAuthor, date = $date, lasts = $lasts, earliest = $earliest,
                latest_start = $latestStart, earliest_end = $earliestEnd, latest = $latest, "start" = $start, "end" = $end, summary = $summary
            WHERE id = $id
            """,
            ClaimRows.Parameters);
        using var words = vocabulary.Of("claim_word", "claim");
        var tally = new Tally();
        foreach (var claim in claims)
        {
            var values = Values(claim);
            if (insert.Key(values) is { } added)
            {
                words.Add(added, [claim.Summary]);
                tally.New();
            }
            else
            {
                Meet(find.Row(ClaimRows.ReadWithKey, claim.Id), claim, values);
            }
            run.Step();
        }
        words.Flush();
        return tally.Counts;

        object?[] Values(Claim claim)
        {
            var (key, document) = documents[claim.Document];
            return ClaimRows.Values(claim, actors[claim.Source], actors[claim.Target], key, voices.Of(claim.Voice(document)));
        }

        void Meet((long Key, Claim Claim) known, Claim claim, object?[] values)
        {
            if (Differences.Of(known.Claim, claim) is not { } difference)
            {
                tally.Known();
            }
            else if (run.Replace)
            {
                update.Run(values);
                words.Forget(known.Key);
                words.Add(known.Key, [claim.Summary]);
                tally.Replaced();
            }
            else
            {
                run.Conflicts.Add(new("claim", claim.Id, difference));
            }
        }
    }
}
