using GraphExplorer.Core.Json;
using GraphExplorer.Web.Canvas;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.State;
using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

public sealed partial class Explorer
{
    private Lookup _lookup = Lookup.Empty;
    private ElementReference _host;
    private ExplorerCanvas? _canvas;
    private CanvasState? _drawn;
    private IDisposable? _subscription;
    private IDisposable? _watching;
    private bool _canUndo, _canRedo, _tooMany, _isOld;
    private SnapshotJson? _snapshot;

    [Inject]
    public required ExplorerState State { get; set; }

    [Inject]
    public required GraphSource Source { get; set; }

    [Inject]
    public required GraphWatch Watch { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    /// <summary>Id of the shown snapshot; null for the live view.</summary>
    [Parameter]
    public string? SnapshotId { get; set; }

    [Inject]
    public required Snapshots Snapshots { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>Whether the page is in a frame on another site: picture, timeline, legend and sources, without controls and links to other pages.</summary>
    [Parameter]
    public bool Framed { get; set; }

    protected override Task OnInitializedAsync()
    {
        _subscription = State.Subscribe(() => _ = InvokeAsync(OnStateChangedAsync));
        return base.OnInitializedAsync();
    }

    protected override async ValueTask LeaveAsync()
    {
        _subscription?.Dispose();
        _watching?.Dispose();
        if (_canvas is not null)
        {
            await _canvas.DisposeAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsMissing)
        {
            return;
        }
        if (firstRender)
        {
            WriteSnapshotView();
            WriteDefaultWindow();
            var events = new CanvasEvents { Window = OnWindowAsync, Select = OnSelectAsync, Set = OnSetAsync, View = OnViewAsync, Loaded = OnLoadedAsync, History = OnHistoryAsync, Theme = OnThemeAsync, Camps = OnCampsAsync };
            _drawn = Drawn();
            _watching = _snapshot is null ? Watch.Watch(OnGraph) : null;
            _canvas = await ExplorerCanvas.CreateAsync(Js, _host, events, _drawn);
        }
        await DrawAsync();
    }

    /// <summary>The state of the URL, or the one that it will have: without a window in the URL, the default window is shown at once.</summary>
    private PageState Shown => _snapshot is null && State.View.Window is { From: null, To: null } && _lookup.DefaultWindow is { } window
        ? State.Page with { View = State.View with { Window = window with { Mode = State.View.Window.Mode } } }
        : State.Page;

    private CanvasState Drawn() => CanvasState.Of(Shown, Source.PictureAddress, _lookup.Revision, _lookup.Complete);

    private async Task DrawAsync()
    {
        if (_canvas is not null && Drawn() is var wanted && !Equals(wanted, _drawn))
        {
            _drawn = wanted;
            await _canvas.UpdateAsync(wanted);
        }
    }

    protected override async Task ReadStoreAsync()
    {
        if (SnapshotId is { } id && _snapshot is null)
        {
            if (await Snapshots.OpenAsync(id, Leaving) is not { } open)
            {
                SetMissing();
                return;
            }
            _snapshot = open.Snapshot;
            Source.UseSnapshot($"api/snapshots/{id}/picture", id, open.Set, new ClaimSetReader(open.Set));
        }
        _lookup = await Source.GetLookupAsync(Leaving);
    }

    protected override void OnFailed(StoreFailure failure) => State.Note(failure);

    /// <summary>The store's graph as it is now; where it is another than the one that is shown, the page says so.</summary>
    private void OnGraph(string revision)
    {
        if (revision != _lookup.Revision && !_isOld)
        {
            _ = InvokeAsync(() =>
            {
                // Read anew in the meantime, or not read yet.
                _isOld = _lookup.Revision.Length > 0 && revision != _lookup.Revision;
                StateHasChanged();
            });
        }
    }

    private async Task ShowNewAsync()
    {
        _isOld = false;
        await RefreshAsync();
        await DrawAsync();
    }

    protected override async Task RefreshAsync()
    {
        await ReadAsync();
        WriteDefaultWindow();
        StateHasChanged();
    }

    /// <summary>Opens a snapshot with the view that was saved, unless its URL has a view.</summary>
    private void WriteSnapshotView()
    {
        if (_snapshot is { View.Length: > 0 } snapshot && new Uri(Navigation.Uri).Query.Length == 0)
        {
            State.Change(_ => PageState.Read(snapshot.View, out var _), replace: true);
        }
    }

    /// <summary>Writes the default window into the URL of a page that was opened without one.</summary>
    private void WriteDefaultWindow()
    {
        if (Shown is var shown && shown.View.Window != State.View.Window)
        {
            State.Change(_ => shown, replace: true);
        }
    }

    private async Task OnStateChangedAsync()
    {
        WriteDefaultWindow();
        StateHasChanged();
        await DrawAsync();
    }

    private Task OnWindowAsync(string? from, string? to, string mode, bool again)
    {
        State.SetWindow(from, to, mode, again);
        return Task.CompletedTask;
    }

    private Task OnSelectAsync(string? selection)
    {
        State.Select(selection is null ? null : Selection.Parse(selection));
        return Task.CompletedTask;
    }

    private Task OnViewAsync(string query)
    {
        State.ChangeView(_ => ViewQuery.Read(query, out var _));
        return Task.CompletedTask;
    }

    private Task OnSetAsync(string[] ids, string action)
    {
        State.Change(p => p with { Selection = null, View = action == "only" ? Sets.Only(p.View, ids) : Sets.Hide(p.View, ids) });
        return Task.CompletedTask;
    }

    private Task OnLoadedAsync(bool tooMany)
    {
        _tooMany = tooMany;
        StateHasChanged();
        return Task.CompletedTask;
    }

    private Task OnHistoryAsync(bool canUndo, bool canRedo)
    {
        (_canUndo, _canRedo) = (canUndo, canRedo);
        StateHasChanged();
        return Task.CompletedTask;
    }

    private Task OnThemeAsync(string word)
    {
        State.SetTheme(word);
        return Task.CompletedTask;
    }

    private Task OnCampsAsync(int camps)
    {
        if (View.CampChoices.Contains(camps))
        {
            State.ChangeView(v => v with { Camps = camps });
        }
        return Task.CompletedTask;
    }

    private void SetShow(Show show) => State.Change(p => p with { Show = show });
}
