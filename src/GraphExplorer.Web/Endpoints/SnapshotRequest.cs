using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Data;
using GraphExplorer.Web.State;

namespace GraphExplorer.Web.Endpoints;

/// <summary>What saving a snapshot takes.</summary>
/// <param name="Title">1 to <see cref="LongestTitle"/> characters.</param>
/// <param name="Note">Up to <see cref="LongestNote"/> characters.</param>
/// <param name="View">The view as a page's query string: selection, theme and what is shown may be among it.</param>
/// <param name="Positions">Where actors stand that were moved: x and y in layout units, by actor id. All others stand where the layout has them.</param>
internal sealed record SnapshotRequest(string? Title, string? Note, string? View, Dictionary<string, double[]>? Positions)
{
    public const int LongestTitle = 200;
    public const int LongestNote = 5000;
    public const int MostPositions = 20_000;

    /// <summary>Reads the request into what it asks for; everything that is wrong with it is named at once.</summary>
    public (ExportRequest Request, PageState Page, ImmutableArray<QueryProblem> Problems) Read()
    {
        var problems = new List<QueryProblem>();
        var title = Title?.Trim() ?? "";
        if (title.Length is 0 or > LongestTitle)
        {
            problems.Add(new("title", Short(title), $"1 to {LongestTitle} characters"));
        }
        if (Note?.Length > LongestNote)
        {
            problems.Add(new("note", Short(Note), $"at most {LongestNote} characters"));
        }
        var page = PageState.Read(View ?? "", out var viewProblems);
        problems.AddRange(viewProblems.Select(p => p with { Key = $"view.{p.Key}" }));
        if (Positions?.Count > MostPositions)
        {
            problems.Add(new("positions", $"{Positions.Count} of them", $"at most {MostPositions}"));
        }
        foreach (var (id, place) in Positions ?? [])
        {
            if (place is not { Length: 2 } || place.Any(c => Math.Abs(c) > ImportBounds.FarthestPlace))
            {
                problems.Add(new($"positions.{id}", place is null ? "null" : string.Join(", ", place), $"two numbers within ±{ImportBounds.FarthestPlace}"));
            }
        }
        if (problems.Count > 0)
        {
            return (new() { View = page.View }, page, [.. problems]);
        }
        var request = new ExportRequest
        {
            View = page.View,
            Title = title,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
            Places = ExportInput.NoPlaces.AddRange((Positions ?? []).Select(p => KeyValuePair.Create(p.Key, new Place(p.Value[0], p.Value[1])))),
            Selection = page.Selection?.ToString(),
        };
        return (request, page, []);
    }

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;
}

/// <summary>A snapshot in a list.</summary>
/// <param name="View">The view as a query string.</param>
/// <param name="Bytes">Length of its JSON.</param>
internal sealed record SnapshotItem(string Id, string Title, string? Note, DateTimeOffset Created, string View, long Bytes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 8)]
[JsonSerializable(typeof(SnapshotRequest))]
internal sealed partial class SnapshotRequestJson : JsonSerializerContext;
