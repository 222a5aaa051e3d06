using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Writes what another store held within the caller's transaction, which the caller gives up if this throws.</summary>
internal sealed class Restoring(SqliteConnection connection, StoreContent content, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    private readonly ImportRun _run = new(content.Actors.Length + content.Documents.Length + content.Claims.Length, progress, cancellationToken);

    public ImportCounts Run()
    {
        using var tables = new RecordTables(connection);
        foreach (var head in content.DataSets)
        {
            tables.Memberships.Ensure(head.Name, head.Version, head.Created);
        }
        var counts = new ImportCounts(
            Write(tables.Actors, content.Actors, tables.Memberships), Write(tables.Documents, content.Documents, tables.Memberships),
            Write(tables.Claims, content.Claims, tables.Memberships));
        return _run.Conflicts.Count == 0 ? counts : throw new ImportConflictException([.. _run.Conflicts]);
    }

    private KindCounts Write<T>(RecordTable<T> table, ImmutableArray<StoredRecord<T>> brought, Memberships memberships) where T : class
    {
        var tally = new Tally();
        foreach (var stored in brought)
        {
            if (table.TryInsert(stored.Record, memberships.Key(stored.DataSets), stored.Earlier))
            {
                tally.New();
            }
            else
            {
                var (key, known) = table.Find(table.Rule.Id(stored.Record));
                if (table.Rule.Join(known, stored, out var reason) is { } joined)
                {
                    table.Change(key, known, joined);
                    tally.Known();
                }
                else
                {
                    _run.Conflicts.Add(new(table.Name, table.Rule.Id(stored.Record), reason!));
                }
            }
            _run.Step();
        }
        table.Flush();
        return tally.Counts;
    }
}
