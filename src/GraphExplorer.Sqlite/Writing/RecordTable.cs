using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>One kind of record in its table, with what data sets say of it otherwise; one per piece of writing.</summary>
internal abstract class RecordTable<T> : IDisposable where T : class
{
    private readonly Memberships _memberships;
    private readonly RowShape<T> _shape;
    private readonly Prepared _insert, _find, _update, _join, _otherwise, _say, _unsay;
    private long _next;

    protected RecordTable(SqliteConnection connection, Memberships memberships, RowShape<T> shape, VersionRule<T> rule)
    {
        (_memberships, _shape, Rule) = (memberships, shape, rule);
        _next = Prepared.NextKey(connection, Name);
        _insert = new(connection, shape.InsertSql, shape.Parameters);
        _find = new(connection, shape.FindSql, "$id");
        _update = new(connection, shape.UpdateSql, shape.Parameters);
        _join = new(connection, $"UPDATE {Name} SET sets = $sets WHERE key = $key", "$sets", "$key");
        _otherwise = new(
            connection, $"SELECT s.name, o.json FROM otherwise o JOIN dataset s ON s.key = o.dataset WHERE o.kind = '{Name}' AND o.record = $key", "$key");
        _say = new(
            connection, $"INSERT OR REPLACE INTO otherwise (kind, record, dataset, json) VALUES ('{Name}', $key, $dataset, $json)", "$key", "$dataset", "$json");
        _unsay = new(connection, $"DELETE FROM otherwise WHERE kind = '{Name}' AND record = $key AND dataset = $dataset", "$key", "$dataset");
    }

    /// <summary>Name of the table and of the kind.</summary>
    public string Name => _shape.Table;

    public VersionRule<T> Rule { get; }

    /// <summary>Whether the id was unknown and the record is written; else nothing is.</summary>
    /// <param name="sets">Number of its list of data sets.</param>
    public bool TryInsert(T record, long sets, ImmutableDictionary<string, T>? earlier = null)
    {
        if (_insert.Run(Values(_next, record, sets)) == 0)
        {
            return false;
        }
        Inserted(_next, record);
        if (earlier is { IsEmpty: false })
        {
            foreach (var (name, said) in earlier)
            {
                _say.Run(_next, _memberships.DataSet(name), _shape.ToJson(said));
            }
        }
        _next++;
        return true;
    }

    /// <summary>The record of an id, which must be there.</summary>
    public (long Key, StoredRecord<T> Stored) Find(string id)
    {
        var row = _find.Row(_shape.Read, id);
        var names = _memberships.Names(row.Sets);
        var earlier = ImmutableDictionary<string, T>.Empty;
        if (names.Length > 1)
        {
            earlier = earlier.AddRange(_otherwise.Rows(r => KeyValuePair.Create(r.GetString(0), _shape.FromJson(r.GetString(1))), row.Key));
        }
        return (row.Key, new(row.Record, names, earlier));
    }

    /// <summary>Writes what has changed of a record that was found.</summary>
    public void Change(long key, StoredRecord<T> before, StoredRecord<T> after)
    {
        Met(key, after.Record);
        if (!before.Record.Equals(after.Record))
        {
            _update.Run(Values(key, after.Record, _memberships.Key(after.DataSets)));
            Updated(key, before.Record, after.Record);
        }
        else if (!before.DataSets.AsSpan().SequenceEqual(after.DataSets.AsSpan()))
        {
            _join.Run(_memberships.Key(after.DataSets), key);
        }
        if (before.Earlier == after.Earlier)
        {
            return;
        }
        foreach (var name in before.Earlier.Keys.Where(name => !after.Earlier.ContainsKey(name)))
        {
            _unsay.Run(key, _memberships.DataSet(name));
        }
        foreach (var (name, said) in after.Earlier)
        {
            if (!before.Earlier.TryGetValue(name, out var known) || !known.Equals(said))
            {
                _say.Run(key, _memberships.DataSet(name), _shape.ToJson(said));
            }
        }
    }

    /// <summary>Writes what was kept back.</summary>
    public abstract void Flush();

    public virtual void Dispose()
    {
        foreach (var statement in new[] { _insert, _find, _update, _join, _otherwise, _say, _unsay })
        {
            statement.Dispose();
        }
        GC.SuppressFinalize(this);
    }

    /// <summary>Values of the columns that are written, in their order.</summary>
    protected abstract object?[] Values(long key, T record, long sets);

    /// <summary>A record has come in.</summary>
    protected abstract void Inserted(long key, T record);

    /// <summary>A record is known and stands thus.</summary>
    protected abstract void Met(long key, T record);

    /// <summary>Another record stands than before.</summary>
    protected abstract void Updated(long key, T before, T after);
}
