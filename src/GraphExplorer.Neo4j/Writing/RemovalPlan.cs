using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>Says what is to be written so that a data set is gone.</summary>
internal static class RemovalPlan
{
    public static async Task<Plan<DataSetRemoval?>> MakeAsync(Server server, string name, CancellationToken cancellationToken)
    {
        if (!(await StoredReading.DataSetsAsync(server, cancellationToken)).ContainsKey(name))
        {
            return new(null, []);
        }
        var use = await SharedUse.OfAsync(server, name, cancellationToken);
        var own = await StoredReading.OfDataSetAsync(server, name, use.Versions, cancellationToken);
        var changes = MembershipRemoval.Of(own, use, new([], [], [], [], [name]));
        var (actors, documents, claims) = (Fates.Of(changes.Actors), Fates.Of(changes.Documents), Fates.Of(changes.Claims));
        return new(
            new(
                name, new(actors.Taken, documents.Taken, claims.Taken), new(actors.Restored, documents.Restored, claims.Restored),
                new(actors.Kept, documents.Kept, claims.Kept)),
            await ChangeSteps.OfAsync(server, changes, cancellationToken));
    }

    private readonly record struct Fates(int Taken, int Restored, int Kept)
    {
        public static Fates Of<T>(IReadOnlyList<Change<T>> changes) where T : class
        {
            var (taken, restored) = (changes.Count(c => c.Goes), changes.Count(c => c.Writes));
            return new(taken, restored, changes.Count - taken - restored);
        }
    }
}
