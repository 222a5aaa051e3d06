using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>
/// Gives the actors of a file that knew the data sets of documents only those of the claims that use them, and of their parts. Runs within
/// the caller's transaction.
/// </summary>
internal static class FirstMemberships
{
    /// <summary>Name of the data set of the actors of a store that has nothing else.</summary>
    private const string Alone = "actors";

    /// <param name="sampleActors">Ids of the actors of the bundled data, to which unused ones of a store that has it belong.</param>
    public static void Give(SqliteConnection connection, DateTimeOffset now, IReadOnlySet<string> sampleActors)
    {
        connection.Execute("UPDATE dataset SET created = $now", new Argument("$now", now.UtcTicks));
        var actors = connection.Query(
            "SELECT key, id, part_of FROM actor", row => new Member(row.GetInt64(0), row.GetString(1), row.TextOrNull(2), new(StringComparer.Ordinal)));
        if (actors.Count == 0)
        {
            return;
        }
        var memberships = new Memberships(connection);
        var byId = actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var byKey = actors.ToDictionary(a => a.Key);
        foreach (var (actor, sets) in connection.Query(
            "SELECT first, sets FROM claim UNION SELECT second, sets FROM claim", row => (row.GetInt64(0), row.GetInt64(1))))
        {
            Give(byKey[actor], memberships.Names(sets), byId);
        }
        var all = memberships.DataSets;
        if (all.IsEmpty)
        {
            memberships.Ensure(Alone, null, now);
            all = [Alone];
        }
        foreach (var unused in actors.Where(a => a.DataSets.Count == 0).ToList())
        {
            Give(unused, all.Contains(DataSet.Sample) && sampleActors.Contains(unused.Id) ? [DataSet.Sample] : all, byId);
        }
        using var write = new Prepared(connection, "UPDATE actor SET sets = $sets WHERE key = $key", "$sets", "$key");
        foreach (var actor in actors)
        {
            write.Run(memberships.Key([.. actor.DataSets]), actor.Key);
        }
    }

    /// <summary>Wholes belong to the data sets of their parts.</summary>
    private static void Give(Member actor, ImmutableArray<string> dataSets, Dictionary<string, Member> all)
    {
        var more = true;
        for (Member? member = actor; member is not null && more; member = member.PartOf is null ? null : all.GetValueOrDefault(member.PartOf))
        {
            var before = member.DataSets.Count;
            member.DataSets.UnionWith(dataSets);
            more = member.DataSets.Count > before;
        }
    }

    private sealed record Member(long Key, string Id, string? PartOf, SortedSet<string> DataSets);
}
