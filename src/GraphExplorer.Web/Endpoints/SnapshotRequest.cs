using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Request to save a snapshot.</summary>
/// <param name="Title">1 to <see cref="SnapshotBounds.LongestTitle"/> characters.</param>
/// <param name="Note">Up to <see cref="SnapshotBounds.LongestNote"/> characters.</param>
/// <param name="View">The view as a page's query string, which may have selection, theme and kind of display too.</param>
/// <param name="Positions">Places of moved actors, by actor id: x and y in layout units. Other actors keep the place of the common layout.</param>
internal sealed record SnapshotRequest(string? Title, string? Note, string? View, Dictionary<string, double[]>? Positions)
{
    /// <summary>Reads and checks the request; all problems are listed at once.</summary>
    public (ExportRequest Request, PageState Page, ImmutableArray<QueryProblem> Problems) Read()
    {
        var title = Title?.Trim() ?? "";
        var problems = SnapshotBounds.Problems(title, Note, View ?? "", Positions?.Count ?? 0).ToList();
        problems.AddRange((Positions ?? []).Keys.Where(id => !Writable.IsLine(id)).Select(id => new QueryProblem($"positions.{id}", "", Writable.LineForm)));
        foreach (var (id, place) in (Positions ?? []).Where(p => !SnapshotBounds.IsPlace(p.Value)))
        {
            problems.Add(new($"positions.{id}", place is null ? "null" : string.Join(", ", place), SnapshotBounds.PlaceForm));
        }
        var page = PageState.Read(View ?? "", out _);
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
}

/// <summary>A snapshot in a list.</summary>
/// <param name="View">The view as a query string.</param>
/// <param name="Bytes">Length of its JSON.</param>
internal sealed record SnapshotItem(string Id, string Title, string? Note, DateTimeOffset Created, string View, long Bytes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(SnapshotRequest))]
internal sealed partial class SnapshotRequestJson : JsonSerializerContext;
