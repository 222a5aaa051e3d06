namespace GraphExplorer.Stores.Tests.Data;

/// <summary>
/// What data sets say, kept in the plainest way: of each record a list of who says what, the newest last. What a store does is held against it.
/// </summary>
public sealed class PlainSets
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly Kind<Actor> _actors = new(
        a => a.Id, (known, brought, missing) => FieldMerge.Over(known, brought, missing) with { Place = known.Place }, a => a.PartOf is null ? [] : [a.PartOf]);
    private readonly Kind<Document> _documents = new(d => d.Id, FieldMerge.Over, _ => []);
    private readonly Kind<Claim> _claims = new(c => c.Id, (known, brought, _) => FieldMerge.Over(known, brought), c => [c.Source, c.Target]);

    /// <summary>Null where ids are known with other content.</summary>
    public ImportCounts? Import(DataSet dataSet, bool replace)
    {
        if (!replace && (_actors.Refuses(dataSet.Actors, dataSet.MissingFields) || _documents.Refuses(dataSet.Documents, dataSet.MissingFields)
            || _claims.Refuses(dataSet.Claims, dataSet.MissingFields)))
        {
            return null;
        }
        _names.Add(dataSet.Name);
        return new(
            _actors.Import(dataSet.Name, dataSet.Actors, dataSet.MissingFields), _documents.Import(dataSet.Name, dataSet.Documents, dataSet.MissingFields),
            _claims.Import(dataSet.Name, dataSet.Claims, dataSet.MissingFields));
    }

    /// <summary>Null where there is none.</summary>
    public DataSetRemoval? Remove(string name)
    {
        if (!_names.Remove(name))
        {
            return null;
        }
        var claims = _claims.Leave(name);
        var documents = _documents.Leave(name);
        var actors = _actors.Leave(name);
        for (var more = true; more;)
        {
            more = actors.Keep(_actors.Uses.Concat(_claims.Uses)) | documents.Keep(_claims.Said.Select(s => (s.Said.Document, s.Name)));
        }
        return new(
            name, new(actors.Gone, documents.Gone, claims.Gone), new(actors.Restored, documents.Restored, claims.Restored),
            new(actors.Kept, documents.Kept, claims.Kept));
    }

    /// <summary>As a store tells it; when the data sets came is left open.</summary>
    public StoreContent Content =>
        new([.. _names.Select(name => new DataSetHead(name, null, default))], _actors.Stored, _documents.Stored, _claims.Stored);

    private sealed class Kind<T>(Func<T, string> id, Func<T, T, MissingFields, T> over, Func<T, IEnumerable<string>> actors) where T : class
    {
        private readonly SortedDictionary<string, List<(string Name, T Said)>> _records = new(StringComparer.Ordinal);

        public ImmutableArray<StoredRecord<T>> Stored =>
        [
            .. _records.Values.Select(said => new StoredRecord<T>(
                said[^1].Said, [.. said.Select(s => s.Name)],
                said.Where(s => !s.Said.Equals(said[^1].Said)).ToImmutableDictionary(s => s.Name, s => s.Said))),
        ];

        /// <summary>What each data set says, and what stands in the name of every one that has it.</summary>
        public IEnumerable<(T Said, string Name)> Said => _records.Values.SelectMany(
            said => said.Select(s => (s.Said, s.Name)).Concat(said.Select(s => (said[^1].Said, s.Name))));

        public IEnumerable<(string Id, string Name)> Uses => Said.SelectMany(s => actors(s.Said).Select(actor => (actor, s.Name)));

        public bool Refuses(ImmutableArray<T> brought, MissingFields missing) =>
            brought.Any(b => _records.TryGetValue(id(b), out var said) && !over(said[^1].Said, b, missing).Equals(said[^1].Said));

        public KindCounts Import(string name, ImmutableArray<T> brought, MissingFields missing)
        {
            var counts = default(KindCounts);
            foreach (var b in brought)
            {
                if (!_records.TryGetValue(id(b), out var said))
                {
                    _records.Add(id(b), [(name, b)]);
                    counts = counts with { New = counts.New + 1 };
                    continue;
                }
                var stood = said[^1].Said;
                var stands = over(stood, b, missing);
                said.RemoveAll(s => s.Name == name);
                said.Add((name, stands));
                counts = stands.Equals(stood) ? counts with { Known = counts.Known + 1 } : counts with { Replaced = counts.Replaced + 1 };
            }
            return counts;
        }

        public Left<T> Leave(string name)
        {
            var left = new Left<T>(_records);
            foreach (var (key, said) in _records.Where(r => r.Value.Any(s => s.Name == name)).ToList())
            {
                var stood = said[^1].Said;
                said.RemoveAll(s => s.Name == name);
                if (said.Count == 0)
                {
                    _records.Remove(key);
                    left.Leaving.Add(key, stood);
                }
                else if (said[^1].Said.Equals(stood))
                {
                    left.Kept++;
                }
                else
                {
                    left.Restored++;
                }
            }
            return left;
        }
    }

    private sealed class Left<T>(SortedDictionary<string, List<(string Name, T Said)>> records)
    {
        private readonly HashSet<string> _owners = [];

        public Dictionary<string, T> Leaving { get; } = new(StringComparer.Ordinal);

        public int Gone => Leaving.Count - _owners.Count;

        public int Restored { get; set; }

        public int Kept { get; set; }

        /// <summary>Gives those that are needed to who needs them; whether there was one more to give.</summary>
        public bool Keep(IEnumerable<(string Id, string Name)> uses)
        {
            var more = false;
            foreach (var (id, name) in uses.ToList())
            {
                if (!Leaving.TryGetValue(id, out var said) || (records.TryGetValue(id, out var names) && names.Any(n => n.Name == name)))
                {
                    continue;
                }
                if (_owners.Add(id))
                {
                    records.Add(id, []);
                    Kept++;
                }
                records[id].Add((name, said));
                records[id].Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
                more = true;
            }
            return more;
        }
    }
}
