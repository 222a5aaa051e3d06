using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Writes the actors of an import.</summary>
internal static class ActorImport
{
    /// <returns>The actors with their keys, by id.</returns>
    public static Dictionary<string, long> Write(
        SqliteConnection connection, ImmutableArray<Actor> actors, ImportRun run, Vocabulary vocabulary, out KindCounts counts)
    {
        using var insert = new Prepared(
            connection,
            """
            INSERT INTO actor (key, id, name, kind, part_of, aliases, x, y) VALUES ($key, $id, $name, $kind, $partOf, $aliases, $x, $y)
            ON CONFLICT (id) DO NOTHING
            """,
            ActorRows.Parameters);
        using var find = new Prepared(connection, ActorRows.FindSql, "$id");
        using var update = new Prepared(
            connection, "UPDATE actor SET name = $name, kind = $kind, part_of = $partOf, aliases = $aliases, x = $x, y = $y WHERE key = $key", ActorRows.Parameters);
        using var words = vocabulary.Of("actor_word", "actor");
        var keys = new Dictionary<string, long>(actors.Length, StringComparer.Ordinal);
        var next = Prepared.NextKey(connection, "actor");
        var tally = new Tally();
        foreach (var actor in actors)
        {
            if (insert.Run(ActorRows.Values(next, actor)) > 0)
            {
                keys.Add(actor.Id, next);
                words.Add(next++, [actor.Name, .. actor.Aliases]);
                tally.New();
            }
            else
            {
                keys.Add(actor.Id, Meet(find.Row(ActorRows.ReadWithKey, actor.Id), actor));
            }
            run.Step();
        }
        words.Flush();
        counts = tally.Counts;
        return keys;

        long Meet((long Key, Actor Actor) known, Actor actor)
        {
            // A place is kept where none comes, and taken where there was none; it is never a reason to refuse.
            var wanted = actor with { Place = run.Replace ? actor.Place ?? known.Actor.Place : known.Actor.Place ?? actor.Place };
            var difference = Differences.Of(known.Actor, actor);
            if (difference is not null && !run.Replace)
            {
                run.Conflicts.Add(new("actor", actor.Id, difference));
                return known.Key;
            }
            if (wanted != known.Actor)
            {
                update.Run(ActorRows.Values(known.Key, wanted));
            }
            if (difference is not null)
            {
                words.Forget(known.Key);
                words.Add(known.Key, [actor.Name, .. actor.Aliases]);
            }
            if (run.Replace && wanted != known.Actor && (difference is not null || known.Actor.Place is not null))
            {
                tally.Replaced();
            }
            else
            {
                tally.Known();
            }
            return known.Key;
        }
    }
}
