using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Writing;

namespace GraphExplorer.Neo4j;

/// <summary>Brings a database up to date, or refuses it. Instances that do so at once end alike.</summary>
internal sealed class Schema(Server server)
{
    /// <exception cref="StoreRefusedException">The database is another's, or newer than this program.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var done = (await server.ReadAsync(SchemaCypher.Done, cancellationToken)).Select(r => r.Number(0)).ToHashSet();
        var newest = SchemaCypher.Migrations[^1].Number;
        if (done.Count > 0 && done.Max() > newest)
        {
            throw new StoreRefusedException(
                $"The Neo4j database has schema {done.Max()} of a newer version of this program, which knows up to {newest}; update the program, or set {Neo4jOptions.UriKey} or {Neo4jOptions.Section}:{nameof(Neo4jOptions.Database)} to another database.");
        }
        if (done.Count == 0)
        {
            await RefuseForeignAsync(cancellationToken);
        }
        foreach (var migration in SchemaCypher.Migrations.Where(m => !done.Contains(m.Number)))
        {
            foreach (var statement in migration.Statements)
            {
                await server.RepeatableWriteAsync(new(statement), cancellationToken);
            }
            await server.RepeatableWriteAsync(SchemaCypher.AwaitIndexes, cancellationToken);
            if (migration.Then is { } then)
            {
                await then(server, cancellationToken);
            }
            await server.RepeatableWriteAsync(SchemaCypher.Record(migration, Writer.NewRevision()), cancellationToken);
            server.Logger.Migrated(migration.Number, migration.Name);
        }
    }

    private async Task RefuseForeignAsync(CancellationToken cancellationToken)
    {
        var labels = (await server.ReadAsync(SchemaCypher.LabelsInUse, cancellationToken)).Select(r => $"'{r.Text(0)}'").ToList();
        if (labels.Count > 0)
        {
            throw new StoreRefusedException(
                $"The Neo4j database has nodes labelled {string.Join(" and ", labels)} that are not this program's; nothing was written. Set {Neo4jOptions.Section}:{nameof(Neo4jOptions.Database)} or {Neo4jOptions.UriKey} to another database.");
        }
    }
}
