using System.Text.Json;
using GraphExplorer.Web.Canvas;
using GraphExplorer.Web.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

public sealed partial class DataPage
{
    /// <summary>Longest time that a file may take from the browser into the store.</summary>
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(30);

    private readonly CancellationTokenSource _leaving = new();
    private readonly List<(string Kind, int New, int Known, int Other)> _rows = [];
    private readonly List<(string Title, List<string> Lines)> _lists = [];
    private ImmutableArray<DataSetSummary>? _sets;
    private WritingScript? _script;
    private ElementReference _file;
    private string _name = "", _said = "";
    private string? _asked;
    private bool _replace, _chosen, _busy, _previewed;

    [Inject]
    public required IGraphStore Store { get; set; }

    [Inject]
    public required StoreHealth Health { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (!Health.IsReady)
        {
            return;
        }
        try
        {
            _sets = await Store.GetDataSetsAsync(_leaving.Token);
        }
        catch (StoreException e)
        {
            Health.Set(e.Message);
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
        _script ??= await WritingScript.ImportAsync(Js);
        var url = $"api/import?name={Uri.EscapeDataString(_name.Trim())}{(_replace ? "&replace=true" : "")}{(preview ? "&preview=true" : "")}";
        var sent = await _script.SendFileAsync(_file, url, LongestSending);
        _busy = false;
        Show(sent, preview);
        if (!preview)
        {
            await ReadAsync();
        }
    }

    private void Show(Sent sent, bool preview)
    {
        var answer = sent.Json();
        _said = sent.Reason ?? (preview ? "Nothing is written yet." : $"Imported as “{answer.GetProperty("name").GetString()}”.");
        foreach (var kind in (string[])["actors", "documents", "claims"])
        {
            if (answer.TryGetProperty(kind, out var counts))
            {
                _rows.Add((Labels.Capital(kind), Number(counts, "new"), Number(counts, "known"), Number(counts, preview ? "other" : "replaced")));
            }
        }
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
        await WriteAsync(script => script.RemoveAsync($"api/datasets/{Uri.EscapeDataString(set.Name)}"), $"“{set.Name}” is removed.");
    }

    private Task LoadSampleAsync() => WriteAsync(script => script.PostAsync("api/datasets/sample"), "The sample is loaded.");

    private async Task WriteAsync(Func<WritingScript, ValueTask<Sent>> write, string done)
    {
        Clear();
        _busy = true;
        _script ??= await WritingScript.ImportAsync(Js);
        var sent = await write(_script);
        _busy = false;
        _said = sent.Reason ?? done;
        await ReadAsync();
    }

    private async Task CancelAsync()
    {
        if (_script is not null)
        {
            await _script.CancelAsync();
        }
    }

    private void Clear()
    {
        _said = "";
        _rows.Clear();
        _lists.Clear();
    }
}
