namespace GraphExplorer.Core.Views;

/// <summary>
/// What is ticked of a filter's values: all where the view asks nothing of it, none where the view says so (<see cref="View.Nothing"/>). The twin in
/// TypeScript is in src/GraphExplorer.Canvas/src/views/choice.ts.
/// </summary>
public static class FilterChoice
{
    /// <summary>Whether a value is ticked.</summary>
    public static bool Has(View view, ViewFilter filter, string value) =>
        !view.Nothing.Contains(filter.Key) && (!filter.IsSet(view) || filter.Write(view).Contains(value, StringComparer.Ordinal));

    /// <summary>How many of the values are ticked.</summary>
    public static int Count(View view, ViewFilter filter, IReadOnlyCollection<string> options) => options.Count(option => Has(view, filter, option));

    /// <summary>The view after one value was ticked, or its tick taken away.</summary>
    /// <param name="options">All values that can be ticked.</param>
    public static View Toggle(View view, ViewFilter filter, string value, IReadOnlyCollection<string> options)
    {
        var ticked = options.Where(option => Has(view, filter, option)).ToHashSet(StringComparer.Ordinal);
        if (!ticked.Remove(value))
        {
            ticked.Add(value);
        }
        return Of(view, filter, ticked, options);
    }

    /// <summary>The view with some values ticked: all of them let everything pass, none of them nothing.</summary>
    public static View Of(View view, ViewFilter filter, IReadOnlyCollection<string> ticked, IReadOnlyCollection<string> options)
    {
        var cleared = filter.Clear(view) with { Nothing = view.Nothing.Remove(filter.Key) };
        if (ticked.Count == 0)
        {
            return cleared with { Nothing = cleared.Nothing.Add(filter.Key) };
        }
        return options.All(ticked.Contains) ? cleared : ticked.Aggregate(cleared, (v, value) => filter.Read(v, value) ?? v);
    }
}
