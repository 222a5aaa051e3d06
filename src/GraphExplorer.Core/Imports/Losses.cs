namespace GraphExplorer.Core.Imports;

/// <summary>Counts what does not come along, by what it is and why.</summary>
internal sealed class Losses
{
    private readonly SortedDictionary<(string What, string Reason), int> _counts = new(Comparer<(string What, string Reason)>.Create(
        (a, b) => string.CompareOrdinal(a.What, b.What) is var c && c != 0 ? c : string.CompareOrdinal(a.Reason, b.Reason)));

    public void Add(string what, string reason) => _counts[(what, reason)] = _counts.GetValueOrDefault((what, reason)) + 1;

    public ImmutableArray<Loss> ToImmutable() => [.. _counts.Select(c => new Loss(c.Key.What, c.Value, c.Key.Reason))];
}
