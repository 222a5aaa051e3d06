using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Neo4j.Writing;

namespace GraphExplorer.Neo4j.Migrating;

/// <summary>
/// Gives the records of migration 1 their data sets: documents the one that they have, claims their document's, actors those of the claims
/// that use them; and folds words, voices and the reach of documents by today's rules. In batches, each a transaction of its own, so that a server with little memory can do it; what was broken off goes on where
/// it stopped, and of two instances at once each leaves alone what the other has done.
/// </summary>
/// <param name="sampleActors">Ids of the bundled actors; null where they are not known.</param>
internal sealed class SecondMigration(Server server, IReadOnlySet<string>? sampleActors)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // In this order: each looks at what the one before has written.
        await DocumentsAsync(cancellationToken);
        await ClaimsAsync(cancellationToken);
        await ActorsAsync(cancellationToken);
    }

    private async Task DocumentsAsync(CancellationToken cancellationToken)
    {
        var documents = await server.ReadUnhurriedAsync(MigrationCypher.DocumentsToMigrate, cancellationToken);
        await WriteAsync(documents.Select(d => (object?)new object?[] { d.Text(0), d.Text(1) }), MigrationCypher.PutDocuments, cancellationToken);
    }

    private async Task ClaimsAsync(CancellationToken cancellationToken)
    {
        var dataSets = (await server.ReadUnhurriedAsync(MigrationCypher.DataSetsOfDocuments, cancellationToken))
            .ToDictionary(r => r.Text(0), r => r.Texts(1).ToArray(), StringComparer.Ordinal);
        var rows = new Rows();
        var actors = (await server.ReadUnhurriedAsync(ReadCypher.Actors, cancellationToken)).Select(Rows.Actor).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var documents = (await server.ReadUnhurriedAsync(ReadCypher.Documents, cancellationToken)).Select(rows.Document).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var fields = new SearchFields(actors, documents);
        foreach (var type in Names.ClaimTypes)
        {
            var after = "";
            while (true)
            {
                var claims = (await server.ReadUnhurriedAsync(MigrationCypher.Claims(type, after), cancellationToken)).Select(rows.Claim).ToList();
                if (claims.Count == 0)
                {
                    break;
                }
                after = claims[^1].Id;
                // A claim whose document somebody has deleted by hand belongs to nothing that could be named.
                var known = claims.Where(c => dataSets.ContainsKey(c.Document)).Select(fields.Of);
                await WriteAsync(
                    known.Select(f => (object?)new object?[] { f.Claim.Id, f.Voice, f.Words, IsoDay.Of(f.DocumentLatest), dataSets[f.Claim.Document] }),
                    batch => MigrationCypher.PutClaims(type, batch), cancellationToken);
            }
        }
    }

    private async Task ActorsAsync(CancellationToken cancellationToken)
    {
        var rows = await server.ReadUnhurriedAsync(MigrationCypher.Actors, cancellationToken);
        var open = rows.Where(r => r.Flag(2)).Select(r => r.Text(0)).ToHashSet(StringComparer.Ordinal);
        if (open.Count == 0)
        {
            return;
        }
        var all = (await server.ReadUnhurriedAsync(MigrationCypher.DataSetNames, cancellationToken)).Select(r => r.Text(0)).ToList();
        var sets = ActorDataSets.Of([.. rows.Select(r => new OldActor(r.Text(0), r.TextOrNull(1), r.Texts(3)))], all, sampleActors);
        await WriteAsync(
            sets.Where(s => open.Contains(s.Key)).Select(s => (object?)new object?[] { s.Key, s.Value.ToArray() }), MigrationCypher.PutActors, cancellationToken);
    }

    private async Task WriteAsync(IEnumerable<object?> rows, Func<IReadOnlyList<object?>, Statement> statement, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(WriteCypher.MostRows))
        {
            await server.RepeatableWriteAsync(statement(batch), cancellationToken);
        }
    }
}
