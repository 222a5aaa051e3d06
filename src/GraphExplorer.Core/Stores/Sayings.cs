namespace GraphExplorer.Core.Stores;

/// <summary>What becomes of a record that an import brings.</summary>
public enum MeetingOutcome
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
public readonly record struct Meeting<T>(MeetingOutcome Outcome, StoredRecord<T> After, string? Reason = null) where T : class;

/// <summary>
/// The versions of one record that data sets brought, and which of them is the stored one: the rule that every store follows. The version
/// of the newest data set is always the stored one. Pure: it reads and writes no store.
/// </summary>
/// <typeparam name="T">Actor, Document or Claim, by <see cref="Sayings"/>.</typeparam>
public sealed class Sayings<T> where T : class
{
    private readonly Func<T, T, DataSet, bool, T> _over;
    private readonly Func<T, T, string?> _difference;
    private readonly Func<T, T, T> _placed;

    /// <param name="over">What a data set's record says over a known one; true where its place is taken.</param>
    /// <param name="difference">What tells two apart for a reader; null where nothing does.</param>
    /// <param name="placed">The first with the second's place where it has none.</param>
    internal Sayings(string kind, Func<T, string> id, Func<T, T, DataSet, bool, T> over, Func<T, T, string?> difference, Func<T, T, T> placed) =>
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
    public Meeting<T> Meet(StoredRecord<T>? known, T brought, DataSet dataSet, ImportOptions options, Func<string, bool> usedByOthers)
    {
        if (known is null)
        {
            return new(MeetingOutcome.New, new(brought, [dataSet.Name], ImmutableDictionary<string, T>.Empty));
        }
        var said = _over(known.Record, brought, dataSet, options.Replace);
        var difference = _difference(known.Record, said);
        if (difference is null && Equals(said, _placed(known.Record, said)))
        {
            return new(MeetingOutcome.Known, Stand(known, dataSet.Name, said, keepsOthers: false));
        }
        if (options.Replace)
        {
            return new(MeetingOutcome.Replaced, Stand(known, dataSet.Name, said, keepsOthers: true));
        }
        if (!options.Renew)
        {
            return new(MeetingOutcome.Refused, known, difference);
        }
        if (known.DataSets.Contains(dataSet.Name, StringComparer.Ordinal))
        {
            if (known.Earlier.TryGetValue(dataSet.Name, out var mine) && _difference(mine, _over(mine, brought, dataSet, false)) is null)
            {
                return new(MeetingOutcome.Known, known);
            }
            return known.DataSets.Length == 1 && !usedByOthers(Id(brought))
                ? new(MeetingOutcome.Replaced, Stand(known, dataSet.Name, said, keepsOthers: true))
                : new(MeetingOutcome.Held, known, difference);
        }
        // It belongs to the data set all the same; should those that say otherwise go, its own saying stands.
        return new(MeetingOutcome.Held, known with { DataSets = [dataSet.Name, .. known.DataSets], Earlier = known.Earlier.SetItem(dataSet.Name, said) }, difference);
    }

    /// <summary>The record without a data set; null where no other has it. Where the stored version was that data set's, the newest of the others takes its place.</summary>
    public StoredRecord<T>? Leave(StoredRecord<T> known, string dataSet)
    {
        var others = known.DataSets.Remove(dataSet, StringComparer.Ordinal);
        if (others.IsEmpty)
        {
            return null;
        }
        var earlier = known.Earlier.Remove(dataSet);
        if (known.DataSets[^1] != dataSet || !earlier.TryGetValue(others[^1], out var stands))
        {
            return new(known.Record, others, earlier);
        }
        stands = _placed(stands, known.Record);
        foreach (var name in others)
        {
            var said = earlier.GetValueOrDefault(name, known.Record);
            earlier = IsSaid(said, stands) ? earlier.Remove(name) : earlier.SetItem(name, said);
        }
        return new(stands, others, earlier);
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
        var stands = _placed(known.Record, other.Record);
        var lacking = other.DataSets.Except(known.DataSets, StringComparer.Ordinal).ToLookup(name => !IsSaid(other.Earlier.GetValueOrDefault(name, stands), stands));
        return new(
            stands, [.. lacking[true], .. known.DataSets, .. lacking[false]],
            known.Earlier.AddRange(lacking[true].Select(name => KeyValuePair.Create(name, other.Earlier[name]))));
    }

    /// <summary>Makes the data set the newest, and its version the stored one.</summary>
    /// <param name="keepsOthers">Whether the old version is kept for the data sets that had it; false where only a place was added to it.</param>
    private StoredRecord<T> Stand(StoredRecord<T> known, string dataSet, T said, bool keepsOthers)
    {
        if (!keepsOthers && known.DataSets[^1] == dataSet && Equals(said, known.Record))
        {
            return known;
        }
        var earlier = known.Earlier.Remove(dataSet);
        foreach (var name in keepsOthers ? known.DataSets : [])
        {
            if (name != dataSet)
            {
                var other = earlier.GetValueOrDefault(name, known.Record);
                earlier = IsSaid(other, said) ? earlier.Remove(name) : earlier.SetItem(name, other);
            }
        }
        return new(said, [.. known.DataSets.Remove(dataSet, StringComparer.Ordinal), dataSet], earlier);
    }

    /// <summary>Whether a version equals the stored one; one without a place equals it whatever its place.</summary>
    private bool IsSaid(T said, T stands) => Equals(_placed(said, stands), stands);
}

/// <summary>The rule for each kind of record.</summary>
public static class Sayings
{
    public static Sayings<Actor> OfActors { get; } = new(
        "actor", a => a.Id,
        (known, brought, dataSet, takesPlace) => Spoken.Over(known, brought, dataSet.Silence) is var said && takesPlace && brought.Place is not null
            ? said with { Place = brought.Place }
            : said,
        Differences.Of,
        (actor, other) => actor.Place is null && other.Place is not null ? actor with { Place = other.Place } : actor);

    public static Sayings<Document> OfDocuments { get; } = new(
        "document", d => d.Id, (known, brought, dataSet, _) => Spoken.Over(known, brought, dataSet.Silence), Differences.Of, (document, _) => document);

    public static Sayings<Claim> OfClaims { get; } = new(
        "claim", c => c.Id, (known, brought, _, _) => Spoken.Over(known, brought), Differences.Of, (claim, _) => claim);
}
