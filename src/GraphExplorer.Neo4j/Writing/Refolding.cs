using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>
/// An actor with another name, or a document with another author or date, changes what is derived of claims that stay as they are; so do other rules of
/// spelling and search.
/// </summary>
internal static class Refolding
{
    /// <summary>Derives it anew for all claims, page by page: a later page is found by its ids, which stay.</summary>
    public static async Task AllAsync(Server server, CancellationToken cancellationToken)
    {
        var rows = new Rows();
        var actors = (await server.ReadAsync(ReadCypher.Actors, cancellationToken)).Select(Rows.Actor).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var documents = (await server.ReadAsync(ReadCypher.Documents, cancellationToken)).Select(rows.Document).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var folding = new Folding(actors, documents);
        foreach (var type in Names.ClaimTypes)
        {
            for (var after = ""; ;)
            {
                var page = (await server.ReadAsync(ReadCypher.ClaimsAfter(type, after), cancellationToken)).Select(rows.Claim).ToList();
                foreach (var step in WriteCypher.PutFolds(page.Where(c => documents.ContainsKey(c.Document)).Select(folding.Fold)))
                {
                    await server.RepeatableWriteAsync(WriteScript.Of(step), cancellationToken);
                }
                if (page.Count < WriteCypher.MostRows)
                {
                    break;
                }
                after = page[^1].Id;
            }
        }
    }

    public static async Task<IEnumerable<WriteStep>> StepsAsync(
        Server server, IReadOnlyCollection<Actor> actors, IReadOnlyCollection<Document> documents, IReadOnlyCollection<Claim> rewritten, Removal removal,
        CancellationToken cancellationToken)
    {
        if (actors.Count == 0 && documents.Count == 0)
        {
            return [];
        }
        var around = ReadCypher.ClaimsAround([.. actors.Select(a => a.Id)], [.. documents.Select(d => d.Id)]);
        var done = rewritten.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var rows = new Rows();
        var claims = (await server.ReadAsync(around, cancellationToken)).Select(rows.Claim)
            .Where(c => !done.Contains(c.Id) && !removal.Documents.Contains(c.Document)).ToList();
        if (claims.Count == 0)
        {
            return [];
        }
        var allActors = (await server.ReadAsync(ReadCypher.Actors, cancellationToken)).Select(Rows.Actor).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var allDocuments = (await server.ReadAsync(ReadCypher.Documents, cancellationToken)).Select(rows.Document).ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            allActors[actor.Id] = actor;
        }
        foreach (var document in documents)
        {
            allDocuments[document.Id] = document;
        }
        var folding = new Folding(allActors, allDocuments);
        return WriteCypher.PutFolds(claims.Select(folding.Fold));
    }
}
