namespace GraphExplorer.Core.DataFolders;

/// <summary>Something in a file that an import does not take over, or that the file's format cannot say.</summary>
/// <param name="What">What it is, such as "passage" or "attribute weight".</param>
/// <param name="Count">How often it is missing or left out.</param>
/// <param name="Reason">Why, and which value is used instead.</param>
public sealed record DroppedData(string What, int Count, string Reason)
{
    public override string ToString() => $"{What} ({Count}): {Reason}";
}

/// <summary>Counts dropped data by what it is and why.</summary>
internal sealed class DroppedDataCounter
{
    private readonly SortedDictionary<(string What, string Reason), int> _counts = new(Comparer<(string What, string Reason)>.Create(
        (a, b) => string.CompareOrdinal(a.What, b.What) is var c && c != 0 ? c : string.CompareOrdinal(a.Reason, b.Reason)));

    public void Add(string what, string reason) => _counts[(what, reason)] = _counts.GetValueOrDefault((what, reason)) + 1;

    /// <summary>In ordinal order of what it is, then of the reason.</summary>
    public ImmutableArray<DroppedData> ToImmutable() => [.. _counts.Select(c => new DroppedData(c.Key.What, c.Value, c.Key.Reason))];
}
