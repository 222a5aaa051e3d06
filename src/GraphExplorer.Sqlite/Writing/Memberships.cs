using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>The data sets of a file and the lists of them that records have, both few: read once per piece of work.</summary>
internal sealed class Memberships
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, long> _dataSets = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ImmutableArray<string>> _lists = [];
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);

    public Memberships(SqliteConnection connection)
    {
        _connection = connection;
        var names = new Dictionary<long, string>();
        foreach (var (key, name) in connection.Query("SELECT key, name FROM dataset", row => (row.GetInt64(0), row.GetString(1))))
        {
            names.Add(key, name);
            _dataSets.Add(name, key);
        }
        foreach (var (key, sets) in connection.Query("SELECT key, sets FROM membership", row => (row.GetInt64(0), row.GetString(1))))
        {
            _lists.Add(key, [.. JsonSerializer.Deserialize<long[]>(sets)!.Select(set => names[set])]);
            _keys.Add(sets, key);
        }
    }

    /// <summary>Names of all data sets, in ordinal order.</summary>
    public ImmutableArray<string> DataSets => [.. _dataSets.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The data sets of a record, the newest import last, by the number that it has for them.</summary>
    public ImmutableArray<string> Names(long key) => _lists[key];

    /// <summary>The numbers of all lists that a data set is in.</summary>
    public ImmutableArray<long> With(string dataSet) => [.. _lists.Where(l => l.Value.Contains(dataSet, StringComparer.Ordinal)).Select(l => l.Key).Order()];

    public bool Has(string dataSet) => _dataSets.ContainsKey(dataSet);

    public long DataSet(string name) => _dataSets[name];

    /// <summary>Makes the data set where it is missing.</summary>
    public void Ensure(string name, string? version, DateTimeOffset created)
    {
        if (!_dataSets.ContainsKey(name))
        {
            var key = Prepared.NextKey(_connection, "dataset");
            _connection.Execute(
                "INSERT INTO dataset (key, name, version, created) VALUES ($key, $name, $version, $created)",
                new Argument("$key", key), new Argument("$name", name), new Argument("$version", version), new Argument("$created", created.UtcTicks));
            _dataSets.Add(name, key);
        }
    }

    public void SetVersion(string name, string version) => _connection.Execute(
        "UPDATE dataset SET version = $version WHERE key = $key AND version IS NOT $version", new Argument("$key", _dataSets[name]), new Argument("$version", version));

    /// <summary>The number of a list of data sets; a new list gets one.</summary>
    public long Key(ImmutableArray<string> names)
    {
        var sets = names.Length == 1 ? $"[{_dataSets[names[0]]}]" : $"[{string.Join(',', names.Select(name => _dataSets[name]))}]";
        if (!_keys.TryGetValue(sets, out var key))
        {
            key = Prepared.NextKey(_connection, "membership");
            _connection.Execute("INSERT INTO membership (key, sets) VALUES ($key, $sets)", new Argument("$key", key), new Argument("$sets", sets));
            _keys.Add(sets, key);
            _lists.Add(key, names);
        }
        return key;
    }

    /// <summary>Takes out a data set that no record has any more, and the lists with it: its key may be given again.</summary>
    public void Delete(string name)
    {
        foreach (var key in With(name))
        {
            _connection.Execute("DELETE FROM membership WHERE key = $key", new Argument("$key", key));
        }
        _connection.Execute("DELETE FROM dataset WHERE key = $key", new Argument("$key", _dataSets[name]));
    }
}
