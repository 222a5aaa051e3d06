using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Snapshots;

/// <summary>Limits of a snapshot's title, note, view and places, whether a page saves it or a file brings it.</summary>
public static class SnapshotBounds
{
    /// <summary>Longest title, in UTF-16 units.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int LongestNote = 5000;

    /// <summary>Longest view, in UTF-16 units: as long as an address may be.</summary>
    public const int LongestView = 32 * 1024;

    /// <summary>Most places.</summary>
    public const int MostPositions = 20_000;

    /// <summary>What the two numbers of a place must be, in words.</summary>
    public static string PlaceForm { get; } = $"two numbers within ±{ImportBounds.FarthestPlace}";

    /// <summary>Everything wrong with a snapshot; keys are <c>title</c>, <c>note</c>, <c>view</c>, <c>view.KEY</c> and <c>positions</c>.</summary>
    /// <param name="view">A page's query string: the view, the selection and how it is shown.</param>
    /// <param name="positions">Number of places; each place is checked by <see cref="IsPlace"/>.</param>
    public static IEnumerable<QueryProblem> Problems(string title, string? note, string view, int positions)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > LongestTitle)
        {
            yield return new("title", Short(title), $"1 to {LongestTitle} characters");
        }
        if (!Writable.IsLine(title))
        {
            yield return new("title", Short(title), Writable.LineForm);
        }
        if (note?.Length > LongestNote)
        {
            yield return new("note", Short(note), $"at most {LongestNote} characters");
        }
        if (note is not null && !Writable.IsLines(note))
        {
            yield return new("note", Short(note), Writable.LinesForm);
        }
        if (view.Length > LongestView)
        {
            yield return new("view", Short(view), $"at most {LongestView} characters");
        }
        else
        {
            PageState.Read(view, out var problems);
            foreach (var problem in problems)
            {
                yield return problem with { Key = $"view.{Short(problem.Key)}", Value = Short(problem.Value) };
            }
        }
        if (positions > MostPositions)
        {
            yield return new("positions", $"{positions} of them", $"at most {MostPositions}");
        }
    }

    /// <summary>Whether numbers are x and y of a place: two of them, finite and not too far away.</summary>
    public static bool IsPlace(IReadOnlyCollection<double>? numbers) => numbers is { Count: 2 } && numbers.All(n => Math.Abs(n) <= ImportBounds.FarthestPlace);

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
