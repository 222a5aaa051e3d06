using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Migrating;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Neo4j.Writing;

namespace GraphExplorer.Neo4j;

/// <summary>Brings a database up to date, or refuses it. Instances that do so at once end alike.</summary>
/// <param name="sampleActors">Ids of the bundled actors, for a database that does not know whose its actors are; null where they are not known.</param>
internal sealed class Schema(Server server, IReadOnlySet<string>? sampleActors)
{
    private const int Second = 2;

    /// <exception cref="StoreRefusedException">The database is another's, or newer than this program.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var done = await DoneAsync(cancellationToken);
        var newest = Migrations.All[^1].Number;
        if (done.Count > 0 && done.Max() > newest)
        {
            throw new StoreRefusedException(
                $"The Neo4j database has schema {done.Max()} of a newer version of this program, which knows up to {newest}; update the program, or set {Neo4jOptions.UriKey} or {Neo4jOptions.Section}:{nameof(Neo4jOptions.Database)} to another database.");
        }
        if (done.Count == 0)
        {
            await RefuseForeignAsync(SchemaCypher.LabelsInUse, async () => (await DoneAsync(cancellationToken)).Count > 0, cancellationToken);
        }
        else if (!done.Contains(Second))
        {
            await RefuseForeignAsync(
                SchemaCypher.SecondLabelsInUse, async () => (await server.ReadUnhurriedAsync(SchemaCypher.SecondBegun, cancellationToken)).Count > 0, cancellationToken);
        }
        foreach (var migration in Migrations.All.Where(m => !done.Contains(m.Number)))
        {
            foreach (var statement in migration.Statements)
            {
                await server.RepeatableWriteAsync(new(statement), cancellationToken);
            }
            await server.RepeatableWriteAsync(SchemaCypher.AwaitIndexes, cancellationToken);
            if (migration.Number == Second)
            {
                await new SecondMigration(server, sampleActors).RunAsync(cancellationToken);
            }
            await server.RepeatableWriteAsync(SchemaCypher.Record(migration, Writer.NewRevision()), cancellationToken);
            server.Logger.Migrated(migration.Number, migration.Name);
        }
    }

    private async Task<HashSet<int>> DoneAsync(CancellationToken cancellationToken) =>
        (await server.ReadUnhurriedAsync(SchemaCypher.Done, cancellationToken)).Select(r => r.Number(0)).ToHashSet();

    /// <param name="ours">
    /// Whether the nodes are ours all the same: another instance may have made the schema, and written, since we looked. Asked after they were
    /// found, for it says so before it writes any.
    /// </param>
    private async Task RefuseForeignAsync(Statement labelsInUse, Func<Task<bool>> ours, CancellationToken cancellationToken)
    {
        var labels = (await server.ReadUnhurriedAsync(labelsInUse, cancellationToken)).Select(r => $"'{r.Text(0)}'").ToList();
        if (labels.Count > 0 && !await ours())
        {
            throw new StoreRefusedException(
                $"The Neo4j database has nodes labelled {string.Join(" and ", labels)} that are not this program's; nothing was written. Set {Neo4jOptions.Section}:{nameof(Neo4jOptions.Database)} or {Neo4jOptions.UriKey} to another database.");
        }
    }
}
