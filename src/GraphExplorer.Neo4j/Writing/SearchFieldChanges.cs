using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>Claims whose search fields are to be written.</summary>
/// <param name="Written">Claims that are written whole.</param>
/// <param name="Changed">Claims of which only the search fields change, since a name of an actor, or the author or date of a document, changes.</param>
internal sealed record SearchFieldChanges(IReadOnlyList<SearchableClaim> Written, IReadOnlyList<SearchableClaim> Changed)
{
    public static async Task<SearchFieldChanges> OfAsync(Server server, Changes changes, CancellationToken cancellationToken)
    {
        var written = changes.Claims.Where(c => c.Writes).Select(c => c.After!).ToList();
        var around = await AroundAsync(server, changes, cancellationToken);
        if (written.Count == 0 && around.Count == 0)
        {
            return new([], []);
        }
        var all = written.Select(c => c.Record).Concat(around).ToList();
        var actors = changes.Actors.Where(a => a.After is not null).ToDictionary(a => a.After!.Record.Id, a => a.After!.Record, StringComparer.Ordinal);
        var documents = changes.Documents.Where(d => d.After is not null).ToDictionary(d => d.After!.Record.Id, d => d.After!.Record, StringComparer.Ordinal);
        // What is not among the changes stands as it is.
        var ends = all.SelectMany(c => new[] { c.Source, c.Target }).Where(id => !actors.ContainsKey(id)).Distinct(StringComparer.Ordinal);
        foreach (var (id, actor) in await StoredReading.ActorsAsync(server, ends, cancellationToken))
        {
            actors.Add(id, actor.Record);
        }
        var texts = all.Select(c => c.Document).Where(id => !documents.ContainsKey(id)).Distinct(StringComparer.Ordinal);
        foreach (var (id, document) in await StoredReading.DocumentsAsync(server, texts, cancellationToken))
        {
            documents.Add(id, document.Record);
        }
        var fields = new SearchFields(actors, documents);
        return new(
            [.. written.Select(c => fields.Of(c.Record) with { DataSets = c.DataSets })],
            [.. around.Where(c => documents.ContainsKey(c.Document)).Select(fields.Of)]);
    }

    private static async Task<IReadOnlyList<Claim>> AroundAsync(Server server, Changes changes, CancellationToken cancellationToken)
    {
        var actors = changes.Actors.Where(a => a.Before is not null && a.Writes && !a.Before.Record.SameWords(a.After!.Record)).Select(a => a.After!.Record.Id).ToList();
        var documents = changes.Documents.Where(d => d.Before is not null && d.Writes).Select(d => d.After!.Record.Id).ToList();
        if (actors.Count == 0 && documents.Count == 0)
        {
            return [];
        }
        var done = changes.Claims.Where(c => c.Writes || c.Goes).Select(c => (c.Before ?? c.After)!.Record.Id).ToHashSet(StringComparer.Ordinal);
        return [.. (await server.ReadAsync(ReadCypher.ClaimsAround(actors, documents), cancellationToken)).Select(new Rows().Claim).Where(c => !done.Contains(c.Id))];
    }
}
