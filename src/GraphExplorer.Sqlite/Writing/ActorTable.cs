using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Actors in their table, with the words that find them.</summary>
internal sealed class ActorTable(SqliteConnection connection, Memberships memberships, Vocabulary vocabulary)
    : RecordTable<Actor>(connection, memberships, ActorRows.Shape, VersionRules.OfActors)
{
    private readonly WordTable _words = vocabulary.Of("actor_word", "actor");
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);

    /// <summary>The key of an actor, which must be there.</summary>
    public long Key(string id)
    {
        if (!_keys.TryGetValue(id, out var key))
        {
            _keys.Add(id, key = Find(id).Key);
        }
        return key;
    }

    public override void Flush() => _words.Flush();

    public override void Dispose()
    {
        _words.Dispose();
        base.Dispose();
    }

    protected override object?[] Values(long key, Actor record, long sets) => ActorRows.Values(key, record, sets);

    protected override void Inserted(long key, Actor record)
    {
        _keys[record.Id] = key;
        _words.Add(key, [record.Name, .. record.Aliases]);
    }

    protected override void Met(long key, Actor record) => _keys[record.Id] = key;

    protected override void Updated(long key, Actor before, Actor after)
    {
        if (!before.SameWords(after))
        {
            _words.Forget(key);
            _words.Add(key, [after.Name, .. after.Aliases]);
        }
    }
}
