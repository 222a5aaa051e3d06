namespace GraphExplorer.Neo4j.Migrating;

/// <summary>An actor of a database that knew the data sets of documents only.</summary>
/// <param name="DataSets">Those of the claims that use it.</param>
internal sealed record OldActor(string Id, string? Whole, IReadOnlyCollection<string> DataSets);

/// <summary>Which data sets the actors of such a database belong to.</summary>
internal static class ActorDataSets
{
    /// <summary>Where nothing tells whose an actor is, and there is no data set at all.</summary>
    public const string Nobodys = "actors";

    /// <summary>
    /// Those of the claims that use it, and of its parts. An actor that neither a claim nor a part uses belongs to the sample where that is
    /// there and the bundled data has it, else to every data set.
    /// </summary>
    /// <param name="all">Names of all data sets.</param>
    /// <param name="bundled">Ids of the bundled actors; null where they are not known.</param>
    /// <returns>Names in ordinal order, by id of actor. Never none.</returns>
    public static Dictionary<string, ImmutableArray<string>> Of(
        IReadOnlyCollection<OldActor> actors, IReadOnlyCollection<string> all, IReadOnlySet<string>? bundled)
    {
        var sets = actors.ToDictionary(a => a.Id, a => a.DataSets.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        GiveToWholes(actors, sets);
        foreach (var (id, own) in sets.Where(s => s.Value.Count == 0))
        {
            own.UnionWith(all.Count == 0 ? [Nobodys] : bundled?.Contains(id) == true && all.Contains(DataSet.Sample) ? [DataSet.Sample] : all);
        }
        // The whole of an actor that got its data sets only now is needed by each of these, too.
        GiveToWholes(actors, sets);
        return sets.ToDictionary(s => s.Key, s => s.Value.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Ends where nothing is added any more, so that a circle of parts ends too.</summary>
    private static void GiveToWholes(IReadOnlyCollection<OldActor> actors, Dictionary<string, HashSet<string>> sets)
    {
        var wholes = actors.ToDictionary(a => a.Id, a => a.Whole, StringComparer.Ordinal);
        var open = new Queue<string>(sets.Where(s => s.Value.Count > 0).Select(s => s.Key));
        while (open.TryDequeue(out var part))
        {
            if (wholes[part] is not { } whole || !sets.TryGetValue(whole, out var above))
            {
                continue;
            }
            var before = above.Count;
            above.UnionWith(sets[part]);
            if (above.Count > before)
            {
                open.Enqueue(whole);
            }
        }
    }
}
