using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Writes one data set within the caller's transaction, which the caller gives up if this throws.</summary>
internal sealed class Import(
    SqliteConnection connection, DataSet dataSet, ImportOptions options, DateTimeOffset now, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    private readonly ImportRun _run = new(dataSet.Actors.Length + dataSet.Documents.Length + dataSet.Claims.Length, progress, cancellationToken);
    private readonly List<ImportConflict> _held = [];

    public ImportCounts Run()
    {
        using var tables = new RecordTables(connection);
        var isNew = !tables.Memberships.Has(dataSet.Name);
        tables.Memberships.Ensure(dataSet.Name, null, now);
        var mine = tables.Memberships.Key([dataSet.Name]);
        var counts = new ImportCounts(
            Merge(tables.Actors, dataSet.Actors, mine, () => ByOthers(Uses.OfActors(connection, tables.Memberships, mine))),
            Merge(tables.Documents, dataSet.Documents, mine, () => ByOthers(Uses.OfDocuments(connection, tables.Memberships, mine))),
            Merge(tables.Claims, dataSet.Claims, mine, () => []));
        if (_run.Conflicts.Count > 0)
        {
            throw new ImportConflictException([.. _run.Conflicts]);
        }
        if (dataSet.Version is { } version && _held.Count == 0)
        {
            tables.Memberships.SetVersion(dataSet.Name, version);
        }
        var removed = options.Renew && !isNew ? new MembershipRemoval(connection, tables, dataSet.Name).Lacking(dataSet) : 0;
        return counts with { Removed = removed, Held = [.. _held] };
    }

    private KindCounts Merge<T>(RecordTable<T> table, ImmutableArray<T> brought, long mine, Func<HashSet<string>> usedByOthers) where T : class
    {
        var used = new Lazy<HashSet<string>>(usedByOthers);
        var tally = new Tally();
        var held = new List<ImportConflict>();
        foreach (var record in brought)
        {
            if (table.TryInsert(record, mine))
            {
                tally.New();
            }
            else
            {
                var (key, known) = table.Find(table.Rule.Id(record));
                var merged = table.Rule.Merge(known, record, dataSet, options, id => used.Value.Contains(id));
                table.Change(key, known, merged.After);
                switch (merged.Outcome)
                {
                    case MergeOutcome.Replaced:
                        tally.Replaced();
                        break;
                    case MergeOutcome.Refused:
                        _run.Conflicts.Add(new(table.Name, table.Rule.Id(record), merged.Reason!));
                        break;
                    case MergeOutcome.Held:
                        held.Add(new(table.Name, table.Rule.Id(record), merged.Reason!));
                        tally.Known();
                        break;
                    default:
                        tally.Known();
                        break;
                }
            }
            _run.Step();
        }
        table.Flush();
        _held.AddRange(held.OrderBy(h => h.Id, StringComparer.Ordinal));
        return tally.Counts;
    }

    private HashSet<string> ByOthers(IEnumerable<Use> uses) =>
        uses.Where(u => u.DataSets.Any(name => name != dataSet.Name)).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
}

/// <summary>What the parts of one import share: what was refused, and how far it is.</summary>
internal sealed class ImportRun(int total, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    /// <summary>Items between two reports, and between two looks at the token.</summary>
    private const int Stride = 256;

    private int _done;

    public List<ImportConflict> Conflicts { get; } = [];

    /// <summary>One item is done.</summary>
    public void Step()
    {
        _done++;
        if (_done % Stride == 0 || _done == total)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new(_done, total));
        }
    }
}

/// <summary>Counts the items of one kind as they come.</summary>
internal struct Tally
{
    private int _new, _replaced, _known;

    public readonly KindCounts Counts => new(_new, _replaced, _known);

    public void New() => _new++;

    public void Replaced() => _replaced++;

    public void Known() => _known++;
}
