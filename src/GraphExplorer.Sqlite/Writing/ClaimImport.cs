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
            INSERT INTO claim (key, id, first, second, direction, relation, status, basis, document, voice, written, by_author, date, lasts, earliest, latest_start,
                earliest_end, latest, "start", "end", summary)
            VALUES ($key, $id, $first, $second, $direction, $relation, $status, $basis, $document, $voice, $written, $byAuthor, $date, $lasts, $earliest, $latestStart,
                $earliestEnd, $latest, $start, $end, $summary)
            ON CONFLICT (id) DO NOTHING
            """,
            ClaimRows.Parameters);
        using var find = new Prepared(connection, ClaimRows.FindSql, "$id");
        using var update = new Prepared(
            connection,
            """
            UPDATE claim SET first = $first, second = $second, direction = $direction, relation = $relation, status = $status, basis = $basis,
                document = $document, voice = $voice, written = $written, by_author = $byAuthor, date = $date, lasts = $lasts, earliest = $earliest,
                latest_start = $latestStart, earliest_end = $earliestEnd, latest = $latest, "start" = $start, "end" = $end, summary = $summary
            WHERE key = $key
            """,
            ClaimRows.Parameters);
        using var words = vocabulary.Of("claim_word", "claim");
        var next = Prepared.NextKey(connection, "claim");
        var tally = new Tally();
        foreach (var claim in claims)
        {
            if (insert.Run(Values(next, claim)) > 0)
            {
                words.Add(next++, [claim.Summary]);
                tally.New();
            }
            else
            {
                Meet(find.Row(ClaimRows.ReadWithKey, claim.Id), claim);
            }
            run.Step();
        }
        words.Flush();
        return tally.Counts;

        object?[] Values(long key, Claim claim)
        {
            var (documentKey, document) = documents[claim.Document];
            return ClaimRows.Values(key, claim, actors[claim.Source], actors[claim.Target], documentKey, voices.Of(claim.Voice(document)));
        }

        void Meet((long Key, Claim Claim) known, Claim claim)
        {
            if (Differences.Of(known.Claim, claim) is not { } difference)
            {
                tally.Known();
            }
            else if (run.Replace)
            {
                update.Run(Values(known.Key, claim));
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
