namespace GraphExplorer.Core.Stores;

/// <summary>What becomes of a record that an import brings.</summary>
public enum MergeOutcome
{
    /// <summary>The store has no record with its id.</summary>
    New,

    /// <summary>Equal to the stored record in all fields that it states; at most its data sets change, or an actor without a place gets one.</summary>
    Known,

    /// <summary>It replaces the stored record.</summary>
    Replaced,

    /// <summary>The stored record is kept, since other data sets have or use it.</summary>
    Held,

    /// <summary>It differs from the stored record, and the import may not replace.</summary>
    Refused,
}

/// <param name="After">The record as it is to be stored; of a refused one, as it was.</param>
/// <param name="Reason">What differs, of a held or refused one.</param>
public readonly record struct MergeResult<T>(MergeOutcome Outcome, StoredRecord<T> After, string? Reason = null) where T : class;

/// <summary>
/// The versions of one record that data sets brought, and which of them is the stored one: the rule that every store follows. The version
/// of the newest data set is always the stored one. Pure: it reads and writes no store.
/// </summary>
/// <typeparam name="T">Actor, Document or Claim, by <see cref="VersionRules"/>.</typeparam>
public sealed class VersionRule<T> where T : class
{
    private readonly Func<T, T, DataSet, bool, T> _over;
    private readonly Func<T, T, string?> _difference;
    private readonly Func<T, T, T> _placed;

    /// <param name="over">A known record with what a data set states laid over it; the flag says whether the data set's place counts too.</param>
    /// <param name="difference">What tells two apart for a reader; null where nothing does.</param>
    /// <param name="placed">The first with the second's place where it has none.</param>
    internal VersionRule(string kind, Func<T, string> id, Func<T, T, DataSet, bool, T> over, Func<T, T, string?> difference, Func<T, T, T> placed) =>
        (Kind, Id, _over, _difference, _placed) = (kind, id, over, difference, placed);

    /// <summary>"actor", "document" or "claim".</summary>
    public string Kind { get; }

    public Func<T, string> Id { get; }

    /// <summary>What becomes of a record that a data set brings.</summary>
    /// <param name="known">The record of its id as it is stored, or null.</param>
    /// <param name="usedByOthers">
    /// Asked of a record of this data set alone which a newer edition changes: whether a record that belongs to another data set, or what
    /// another data set says of one, names it.
    /// </param>
    public MergeResult<T> Merge(StoredRecord<T>? known, T brought, DataSet dataSet, ImportOptions options, Func<string, bool> usedByOthers)
    {
        if (known is null)
        {
            return new(MergeOutcome.New, new(brought, [dataSet.Name], ImmutableDictionary<string, T>.Empty));
        }
        var stated = _over(known.Record, brought, dataSet, options.Replace);
        var difference = _difference(known.Record, stated);
        if (difference is null && Equals(stated, _placed(known.Record, stated)))
        {
            return new(MergeOutcome.Known, MakeNewest(known, dataSet.Name, stated, keepsOthers: false));
        }
        if (options.Replace)
        {
            return new(MergeOutcome.Replaced, MakeNewest(known, dataSet.Name, stated, keepsOthers: true));
        }
        if (!options.Renew)
        {
            return new(MergeOutcome.Refused, known, difference);
        }
        if (known.DataSets.Contains(dataSet.Name, StringComparer.Ordinal))
        {
            if (known.Earlier.TryGetValue(dataSet.Name, out var mine) && _difference(mine, _over(mine, brought, dataSet, false)) is null)
            {
                return new(MergeOutcome.Known, known);
            }
            return known.DataSets.Length == 1 && !usedByOthers(Id(brought))
                ? new(MergeOutcome.Replaced, MakeNewest(known, dataSet.Name, stated, keepsOthers: true))
                : new(MergeOutcome.Held, known, difference);
        }
        // It belongs to the data set all the same; should the data sets that differ go, its own version becomes the stored one.
        return new(MergeOutcome.Held, known with { DataSets = [dataSet.Name, .. known.DataSets], Earlier = known.Earlier.SetItem(dataSet.Name, stated) }, difference);
    }

    /// <summary>The record without a data set; null where no other has it. Where the stored version was that data set's, the newest of the others takes its place.</summary>
    public StoredRecord<T>? Without(StoredRecord<T> known, string dataSet)
    {
        var others = known.DataSets.Remove(dataSet, StringComparer.Ordinal);
        if (others.IsEmpty)
        {
            return null;
        }
        var earlier = known.Earlier.Remove(dataSet);
        if (known.DataSets[^1] != dataSet || !earlier.TryGetValue(others[^1], out var stored))
        {
            return new(known.Record, others, earlier);
        }
        stored = _placed(stored, known.Record);
        foreach (var name in others)
        {
            var stated = earlier.GetValueOrDefault(name, known.Record);
            earlier = IsSame(stated, stored) ? earlier.Remove(name) : earlier.SetItem(name, stated);
        }
        return new(stored, others, earlier);
    }

    /// <summary>A known record with what another store holds of it; null where they disagree.</summary>
    /// <param name="reason">What they disagree about, then.</param>
    public StoredRecord<T>? Join(StoredRecord<T> known, StoredRecord<T> other, out string? reason)
    {
        reason = _difference(known.Record, other.Record);
        foreach (var name in known.DataSets.Intersect(other.DataSets, StringComparer.Ordinal))
        {
            reason ??= _difference(known.Earlier.GetValueOrDefault(name, known.Record), other.Earlier.GetValueOrDefault(name, other.Record)) is { } differs
                ? $"'{name}' says {differs}"
                : null;
        }
        if (reason is not null)
        {
            return null;
        }
        var stored = _placed(known.Record, other.Record);
        var lacking = other.DataSets.Except(known.DataSets, StringComparer.Ordinal).ToLookup(name => !IsSame(other.Earlier.GetValueOrDefault(name, stored), stored));
        return new(
            stored, [.. lacking[true], .. known.DataSets, .. lacking[false]],
            known.Earlier.AddRange(lacking[true].Select(name => KeyValuePair.Create(name, other.Earlier[name]))));
    }

    /// <summary>Makes the data set the newest, and its version the stored one.</summary>
    /// <param name="keepsOthers">Whether the old version is kept for the data sets that had it; false where only a place was added to it.</param>
    private StoredRecord<T> MakeNewest(StoredRecord<T> known, string dataSet, T stated, bool keepsOthers)
    {
        if (!keepsOthers && known.DataSets[^1] == dataSet && Equals(stated, known.Record))
        {
            return known;
        }
        var earlier = known.Earlier.Remove(dataSet);
        foreach (var name in keepsOthers ? known.DataSets : [])
        {
            if (name != dataSet)
            {
                var other = earlier.GetValueOrDefault(name, known.Record);
                earlier = IsSame(other, stated) ? earlier.Remove(name) : earlier.SetItem(name, other);
            }
        }
        return new(stated, [.. known.DataSets.Remove(dataSet, StringComparer.Ordinal), dataSet], earlier);
    }

    /// <summary>Whether a version equals the stored one; one without a place equals it whatever its place.</summary>
    private bool IsSame(T stated, T stored) => Equals(_placed(stated, stored), stored);
}

/// <summary>The rule for each kind of record.</summary>
public static class VersionRules
{
    public static VersionRule<Actor> OfActors { get; } = new(
        "actor", a => a.Id,
        (known, brought, dataSet, takesPlace) => FieldMerge.Over(known, brought, dataSet.MissingFields) is var stated && takesPlace && brought.Place is not null
            ? stated with { Place = brought.Place }
            : stated,
        Differences.Of,
        (actor, other) => actor.Place is null && other.Place is not null ? actor with { Place = other.Place } : actor);

    public static VersionRule<Document> OfDocuments { get; } = new(
        "document", d => d.Id, (known, brought, dataSet, _) => FieldMerge.Over(known, brought, dataSet.MissingFields), Differences.Of, (document, _) => document);

    public static VersionRule<Claim> OfClaims { get; } = new(
        "claim", c => c.Id, (known, brought, _, _) => FieldMerge.Over(known, brought), Differences.Of, (claim, _) => claim);
}
