using System.Globalization;

namespace GraphExplorer.Core.Exports;

/// <summary>Metadata that an export carries, for formats that have a place for it.</summary>
internal static class About
{
    /// <summary>Name of this program, as the creator of the file.</summary>
    public const string Program = "GraphExplorer";

    /// <summary>Note, window, filters, counts, limitations of the format, and link: one per line.</summary>
    public static string Lines(ExportInput input, ImmutableArray<string> limitations)
    {
        var extract = input.Extract();
        var mode = input.View.Window.Mode == WindowMode.Possible ? "certain and possible" : "certain";
        string?[] lines =
        [
            input.Note,
            $"Window: {ViewWords.Of(input.View.Window)} ({mode})",
            .. ViewWords.Filters(input.View, input.Set).Select(f => $"{f.Filter}: {f.Values}"),
            $"{extract.Claims.Length} claims on {extract.Actors.Length} actors in {extract.Documents.Length} documents",
            limitations.IsEmpty ? null : $"Not in this file: {string.Join("; ", limitations)}",
            input.Link,
        ];
        return string.Join('\n', lines.Where(l => l is not null));
    }

    /// <summary>Time of the export in UTC, to the second: <c>2026-11-25T12:00:00Z</c>.</summary>
    public static string Created(ExportInput input) => input.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
