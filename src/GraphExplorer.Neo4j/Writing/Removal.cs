using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>What goes when data sets are taken out: their documents with all claims, and the actors that then neither a claim nor a part uses.</summary>
internal sealed record Removal(ImmutableHashSet<string> Documents, ImmutableHashSet<string> Actors)
{
    public static Removal Nothing { get; } = new([], []);

    public static async Task<Removal> OfAsync(Server server, IReadOnlyCollection<string> dataSets, CancellationToken cancellationToken)
    {
        if (dataSets.Count == 0)
        {
            return Nothing;
        }
        var documents = (await server.ReadAsync(ReadCypher.DocumentIdsOf(dataSets), cancellationToken)).Select(r => r.Text(0)).ToImmutableHashSet(StringComparer.Ordinal);
        if (documents.IsEmpty)
        {
            return Nothing;
        }
        var wholes = new Dictionary<string, string?>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in await server.ReadAsync(ReadCypher.ActorsInUse(documents), cancellationToken))
        {
            wholes.Add(row.Text(0), row.TextOrNull(1));
            if (row.Flag(2))
            {
                used.Add(row.Text(0));
            }
        }
        // A part that is used keeps its whole, and that one its own.
        foreach (var actor in used.ToArray())
        {
            for (var whole = wholes[actor]; whole is not null && used.Add(whole); whole = wholes[whole])
            {
            }
        }
        return new(documents, wholes.Keys.Where(id => !used.Contains(id)).ToImmutableHashSet(StringComparer.Ordinal));
    }

    public IEnumerable<WriteStep> Steps() =>
        [.. WriteCypher.DeleteClaimsOf(Documents), .. WriteCypher.DeleteDocuments(Documents), .. WriteCypher.DeleteActors(Actors)];
}
