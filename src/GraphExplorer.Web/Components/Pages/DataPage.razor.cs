using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Canvas;
using GraphExplorer.Web.Endpoints;
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
    private string _fileName = "";
    private string? _asked, _removed, _snapshot, _imported;
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
        _fileName = ((string?)e.Value ?? "").Replace("C:\\fakepath\\", "", StringComparison.OrdinalIgnoreCase);
        var file = Path.GetFileNameWithoutExtension(_fileName);
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
        var url = $"api/import?name={Uri.EscapeDataString(_name.Trim())}&file={Uri.EscapeDataString(_fileName)}&watch={watched.Name}{(_replace ? "&replace=true" : "")}{(preview ? "&preview=true" : "")}";
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
        if (sent.Reason is not null)
        {
            Said = sent.Reason;
            AddList("Wrong in the file", sent.Read(AnswerJson.Default.ImportProblem)?.Errors ?? []);
        }
        else if (preview && sent.Read(AnswerJson.Default.PreviewAnswer) is { } told)
        {
            Said = "Nothing is written yet.";
            AddRows(("Actors", told.Actors), ("Documents", told.Documents), ("Claims", told.Claims));
            AddSnapshots(told.Backup);
            AddList("In conflict with what is known", [.. told.Conflicts.Select(c => $"{c.Kind}: {c.Id}: {c.Reason}")]);
            AddWarnings(told.Warnings, told.Dropped);
        }
        else if (!preview && sent.Read(AnswerJson.Default.ImportAnswer) is { } done)
        {
            Said = done.Backup is { } backup
                ? $"The backup is back: {Numbers.Count(backup.DataSets, "data set")} under their own names."
                : $"Imported as “{done.Name}”.";
            AddRows(("Actors", Row(done.Actors)), ("Documents", Row(done.Documents)), ("Claims", Row(done.Claims)));
            AddSnapshots(done.Backup);
            (_snapshot, _imported) = (done.Snapshot, done.Backup is null ? done.Name : null);
            AddWarnings(done.Warnings, done.Dropped);
        }
        else
        {
            Said = "The app's answer could not be read.";
        }
    }

    /// <summary>What was replaced stands where a preview has what is in conflict.</summary>
    private static KindPreview Row(KindAnswer counts) => new(counts.New, counts.Known, counts.Replaced);

    private void AddRows(params ReadOnlySpan<(string Kind, KindPreview Counts)> rows)
    {
        foreach (var (kind, counts) in rows)
        {
            _rows.Add((kind, counts.New, counts.Known, counts.Other));
        }
    }

    private void AddSnapshots(BackupAnswer? backup)
    {
        if (backup is not null)
        {
            _rows.Add(("Snapshots", backup.Snapshots.New, backup.Snapshots.Known, 0));
        }
    }

    private void AddWarnings(ImmutableArray<ErrorAnswer> warnings, ImmutableArray<string> dropped)
    {
        AddList("Worth a look", warnings);
        AddList("What the file cannot say", dropped);
    }

    private void AddList<T>(string title, ImmutableArray<T> items) where T : notnull
    {
        if (!items.IsDefaultOrEmpty)
        {
            _lists.Add((title, [.. items.Select(item => item.ToString()!)]));
        }
    }

    private async Task RemoveAsync(DataSetSummary set)
    {
        _asked = null;
        await WriteAsync(
            client => client.RemoveKeepingAsync($"api/datasets?name={Uri.EscapeDataString(set.Name)}", "api/export/backup"),
            sent =>
            {
                _removed = set.Name;
                return $"“{set.Name}” is removed.{(sent.Read(AnswerJson.Default.DataSetRemoval) is { } removal ? $" {RemovalSummary.Of(removal)}" : "")}";
            });
    }

    private Task PutBackAsync() => WriteAsync(
        client => client.PutBackAsync("api/import"),
        _ =>
        {
            var back = _removed;
            _removed = null;
            return $"“{back}” is back.";
        });

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
        (_step, _snapshot, _imported) = (default, null, null);
        Said = "";
        _rows.Clear();
        _lists.Clear();
    }
}
