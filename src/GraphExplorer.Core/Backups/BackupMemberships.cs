using System.Text.Json;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// Which data sets brought which record, and their versions that differ from the stored one. A row of the file:
/// <c>actor,iran,"[""sample"",""mine""]","{""sample"":{""id"":""iran"",""name"":""Iran"",""kind"":""state"",""aliases"":[]}}"</c>
/// </summary>
internal sealed class BackupMemberships
{
    private static readonly ImmutableArray<string> Kinds = ["actor", "document", "claim"];

    /// <summary>JSON members that are derived from the date; they are not read.</summary>
    private static readonly ImmutableArray<string> Derived = ["earliest", "latest"];

    private readonly Dictionary<(string Kind, string Id), (Row Row, ImmutableArray<string> DataSets)> _rows = [];
    private readonly Findings _findings;

    private BackupMemberships(Findings findings) => _findings = findings;

    /// <returns>Null where nothing of the file could be read.</returns>
    public static BackupMemberships? Read(Table? table, HashSet<string> dataSets, Findings findings)
    {
        if (table is null)
        {
            return null;
        }
        var all = new BackupMemberships(findings);
        // Few different lists occur, however many records there are.
        var lists = new Dictionary<string, ImmutableArray<string>?>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var cells = new Cells(row, findings);
            var (kind, id, list) = (row["kind"], cells.Id("id"), row["datasets"]);
            if (!Kinds.Contains(kind))
            {
                cells.Fail("kind", $"none of {string.Join(", ", Kinds)}");
            }
            if (!lists.TryGetValue(list, out var names))
            {
                lists[list] = names = Names(list);
            }
            if (names is not { Length: > 0 } known)
            {
                cells.Fail("datasets", "no JSON list of different names");
            }
            else if (known.FirstOrDefault(n => !dataSets.Contains(n)) is { } unknown)
            {
                cells.Fail("datasets", $"'{unknown}' is no data set of {BackupFormat.DataSetsFile}");
            }
            else if (!cells.Failed && !all._rows.TryAdd((kind, id!), (row, known)))
            {
                cells.Fail("id", $"the same as in {all._rows[(kind, id!)].Row.Where}");
            }
        }
        return all;
    }

    /// <summary>The records of one kind with their data sets and other versions, in ordinal order of id. Each row is used once.</summary>
    /// <param name="read">Reads a version that differs from the stored one.</param>
    public ImmutableArray<StoredRecord<T>> Join<T>(
        string kind, ParsedRows<T> records, Func<T, string> idOf, ImmutableArray<string> headings, Func<Cells, (string? Id, T? Item)> read) where T : class
    {
        var joined = ImmutableArray.CreateBuilder<StoredRecord<T>>(records.Good.Count);
        foreach (var id in records.Rows.Keys.Where(id => records.Find(id) is null))
        {
            // The row has a finding of its own already.
            _rows.Remove((kind, id));
        }
        foreach (var (at, record) in records.Good)
        {
            if (!_rows.Remove((kind, idOf(record)), out var row))
            {
                _findings.Add(at.Finding("id", $"no row of {BackupFormat.MembershipsFile} says which data sets brought it"));
                continue;
            }
            joined.Add(new(record, row.DataSets, Otherwise(row.Row, row.DataSets, record, idOf, headings, read)));
        }
        joined.Sort((one, other) => string.CompareOrdinal(idOf(one.Record), idOf(other.Record)));
        return joined.DrainToImmutable();
    }

    /// <summary>Rows that no record used.</summary>
    public void RefuseTheRest()
    {
        foreach (var ((kind, _), (row, _)) in _rows)
        {
            _findings.Add(row.Finding("id", $"there is no such {kind} in the backup"));
        }
    }

    private ImmutableDictionary<string, T> Otherwise<T>(
        Row row, ImmutableArray<string> dataSets, T standing, Func<T, string> idOf, ImmutableArray<string> headings, Func<Cells, (string? Id, T? Item)> read) where T : class
    {
        var said = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (row["otherwise"].Length == 0)
        {
            return said.ToImmutable();
        }
        void Refuse(string path, string reason) => _findings.Add(new(BackupFormat.MembershipsFile, row.Line, path, null, reason));
        try
        {
            using var json = JsonDocument.Parse(row["otherwise"], new() { MaxDepth = ImportBounds.Deepest, AllowDuplicateProperties = false });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                Refuse("otherwise", "no JSON object");
                return said.ToImmutable();
            }
            foreach (var (name, value) in json.RootElement.EnumerateObject().Select(p => (p.Name, p.Value)))
            {
                var path = $"otherwise.{name}";
                if (!dataSets.Contains(name) || name == dataSets[^1])
                {
                    Refuse(path, name == dataSets[^1] ? "the newest data set says what stands" : "none of the data sets of this row");
                }
                else if (JsonRow.Of(BackupFormat.MembershipsFile, row.Line, path, value, headings, Derived, out var reason) is not { } other)
                {
                    Refuse(path, reason);
                }
                else if (read(new Cells(other, _findings)) is { Item: { } item })
                {
                    if (idOf(item) != idOf(standing) || item.Equals(standing))
                    {
                        Refuse(path, item.Equals(standing) ? "just what stands, and so nothing else" : "another id than that of the row");
                    }
                    said[name] = item;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Refuse("otherwise", "no JSON, or damaged, or with a member twice");
        }
        return said.ToImmutable();
    }

    private static ImmutableArray<string>? Names(string list)
    {
        try
        {
            using var json = JsonDocument.Parse(list, new() { MaxDepth = 2 });
            if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.EnumerateArray().Any(n => n.ValueKind != JsonValueKind.String))
            {
                return null;
            }
            var names = json.RootElement.EnumerateArray().Select(n => n.GetString()!).ToImmutableArray();
            return names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
