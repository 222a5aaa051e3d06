using System.Text.Json;
using GraphExplorer.Web.Canvas;
using GraphExplorer.Web.Imports;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Seeding;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

public sealed partial class DataPage
{
    /// <summary>Most documents that are listed of one data set.</summary>
    private const int MostDocuments = 200;

    /// <summary>How often the page is drawn anew while an import goes on, at most.</summary>
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(150);

    private readonly List<(string Kind, int New, int Known, int Other)> _rows = [];
    private readonly List<(string Title, List<string> Lines)> _lists = [];
    private ImmutableArray<DataSetSummary>? _sets;
    private ILookup<string, (Document Document, int? Claims)> _documents = Array.Empty<(Document, int?)>().ToLookup(_ => "");
    private ElementReference _file, _frame;
    private ImportStep _step;
    private long _stepShown;
    private string _name = "";
    private string? _asked, _snapshot;
    private bool _replace, _chosen, _busy, _previewed;
    private SampleOffer? _newer;

    [Inject]
    public required DocumentCounts Documents { get; set; }

    [Inject]
    public required ImportWatch Watch { get; set; }

    [Inject]
    public required SampleSeeder Seeder { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    protected override async Task ReadStoreAsync()
    {
        var names = await Store.GetDataSetNamesAsync(Leaving);
        _documents = (await Documents.GetAsync(Leaving)).SelectMany(d => names.GetValueOrDefault(d.Document.Id, []), (d, name) => (Name: name, Item: d)).ToLookup(d => d.Name, d => d.Item, StringComparer.Ordinal);
        _sets = await Store.GetDataSetsAsync(Leaving);
        _newer = await Seeder.OfferAsync(Leaving);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }
        try
        {
            await (await ClientAsync()).AcceptDropsAsync(_frame, _file);
        }
        catch (JSDisconnectedException)
        {
            // The tab was closed as soon as it was opened.
        }
    }

    private void Chosen(ChangeEventArgs e)
    {
        var file = Path.GetFileNameWithoutExtension((string?)e.Value ?? "").Replace("C:\\fakepath\\", "", StringComparison.OrdinalIgnoreCase);
        _chosen = file.Length > 0;
        _name = file;
        Clear();
    }

    private async Task SendAsync(bool preview)
    {
        Clear();
        _busy = true;
        _previewed = preview;
        using var watched = Watch.Open(Step);
        var url = $"api/import?name={Uri.EscapeDataString(_name.Trim())}&watch={watched.Name}{(_replace ? "&replace=true" : "")}{(preview ? "&preview=true" : "")}";
        var sent = await (await ClientAsync()).SendFileAsync(_file, url);
        _busy = false;
        Show(sent, preview);
        if (!preview)
        {
            await ReadAsync();
        }
    }

    private void Step(ImportStep step)
    {
        // Steps come far faster than anybody can see, and each drawing is a message to the browser.
        var now = Time.GetTimestamp();
        if (step.Step == _step.Step && Time.GetElapsedTime(_stepShown, now) < BetweenSteps)
        {
            return;
        }
        (_step, _stepShown) = (step, now);
        _ = InvokeAsync(StateHasChanged);
    }

    private void Show(Sent sent, bool preview)
    {
        var answer = sent.Json();
        var backup = answer.TryGetProperty("backup", out var whole) ? whole : default;
        Said = sent.Reason
            ?? (preview ? "Nothing is written yet."
            : backup.ValueKind == JsonValueKind.Object ? $"The backup is back: {Labels.Count(Number(backup, "dataSets"), "data set")} under their own names."
            : $"Imported as “{answer.GetProperty("name").GetString()}”.");
        foreach (var kind in (string[])["actors", "documents", "claims"])
        {
            if (answer.TryGetProperty(kind, out var counts))
            {
                _rows.Add((Labels.Capital(kind), Number(counts, "new"), Number(counts, "known"), Number(counts, preview ? "other" : "replaced")));
            }
        }
        if (backup.ValueKind == JsonValueKind.Object && backup.TryGetProperty("snapshots", out var snapshots))
        {
            _rows.Add(("Snapshots", Number(snapshots, "new"), Number(snapshots, "known"), 0));
        }
        _snapshot = answer.TryGetProperty("snapshot", out var snapshot) ? snapshot.GetString() : null;
        AddList("Wrong in the file", answer, "errors");
        AddList("In conflict with what is known", answer, "conflicts");
        AddList("Worth a look", answer, "warnings");
        AddList("What the file cannot say", answer, "losses");
    }

    private static int Number(JsonElement counts, string name) => counts.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    private void AddList(string title, JsonElement answer, string name)
    {
        if (answer.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0)
        {
            _lists.Add((title, [.. items.EnumerateArray().Select(Line)]));
        }
    }

    /// <summary>One finding as a line: "claims.csv:12: date: "2016-13": no such month".</summary>
    private static string Line(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return item.GetString()!;
        }
        string? Text(string name) => item.TryGetProperty(name, out var value) ? value.ToString() : null;
        var parts = new[] { Text("file"), Text("line"), Text("column"), Text("kind"), Text("id"), Text("value") is { } value ? $"\"{value}\"" : null, Text("reason") };
        return string.Join(": ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private async Task RemoveAsync(DataSetSummary set)
    {
        if (_asked != set.Name)
        {
            _asked = set.Name;
            return;
        }
        _asked = null;
        await WriteAsync(
            client => client.RemoveAsync($"api/datasets?name={Uri.EscapeDataString(set.Name)}"),
            sent => $"“{set.Name}” is removed. {RemovalWords.Of(JsonSerializer.Deserialize<DataSetRemoval>(sent.Body, JsonSerializerOptions.Web)!)}");
    }

    private Task LoadSampleAsync() => WriteAsync(client => client.PostAsync("api/datasets/sample"), _ => "The sample is loaded.");

    private Task DownloadAsync() => WriteAsync(client => client.SaveFileAsync("api/export/backup"), _ => "Everything is downloaded.");

    private async Task WriteAsync(Func<WriteClient, ValueTask<Sent>> write, Func<Sent, string> done)
    {
        Clear();
        _busy = true;
        var sent = await write(await ClientAsync());
        _busy = false;
        Said = sent.Reason ?? done(sent);
        await ReadAsync();
    }

    private async Task CancelAsync() => await (await ClientAsync()).CancelAsync();

    private void Clear()
    {
        (_step, _snapshot) = (default, null);
        Said = "";
        _rows.Clear();
        _lists.Clear();
    }
}
