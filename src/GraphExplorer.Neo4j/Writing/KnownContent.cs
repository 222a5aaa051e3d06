using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>What the database holds of the ids that a data set brings, apart from what is taken out before.</summary>
internal sealed record KnownContent(
    IReadOnlyDictionary<string, Actor> Actors, IReadOnlyDictionary<string, Document> Documents, IReadOnlyDictionary<string, Claim> Claims)
{
    public static async Task<KnownContent> OfAsync(Server server, DataSet dataSet, Removal removal, CancellationToken cancellationToken)
    {
        var rows = new Rows();
        var actors = await ReadAsync(server, dataSet.Actors.Select(a => a.Id), ReadCypher.ActorsOf, Rows.Actor, cancellationToken);
        var documents = await ReadAsync(server, dataSet.Documents.Select(d => d.Id), ReadCypher.DocumentsOf, rows.Document, cancellationToken);
        var claims = await ReadAsync(server, dataSet.Claims.Select(c => c.Id), ReadCypher.ClaimsOf, rows.Claim, cancellationToken);
        return new(
            actors.Where(a => !removal.Actors.Contains(a.Id)).ToDictionary(a => a.Id, StringComparer.Ordinal),
            documents.Where(d => !removal.Documents.Contains(d.Id)).ToDictionary(d => d.Id, StringComparer.Ordinal),
            claims.Where(c => !removal.Documents.Contains(c.Document)).ToDictionary(c => c.Id, StringComparer.Ordinal));
    }

    private static async Task<List<T>> ReadAsync<T>(
        Server server, IEnumerable<string> ids, Func<IReadOnlyList<string>, Statement> statement, Func<Row, T> make, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        foreach (var batch in ids.Chunk(WriteCypher.MostRows))
        {
            all.AddRange((await server.ReadAsync(statement(batch), cancellationToken)).Select(make));
        }
        return all;
    }
}
