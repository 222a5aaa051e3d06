using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// A page that reads the store when it is opened, and again when a store that was away is back. A store that is away, a question that takes
/// too long and an address of something that is not there are handled here, in the same way for all of them.
/// </summary>
public abstract class StorePage : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private string? _failure;

    [Inject]
    public required StoreHealth Health { get; set; }

    /// <summary>The HTTP request while the page is prerendered; null once it is interactive.</summary>
    [CascadingParameter]
    protected HttpContext? Context { get; set; }

    /// <summary>Whether the page is read at this machine.</summary>
    [CascadingParameter(Name = "Here")]
    protected bool Here { get; set; }

    /// <summary>Why the page lacks what it should show, in one sentence; null where it has all. Shown by a <see cref="StoreBar"/>.</summary>
    protected string? Problem => Health.ReasonFor(Here) ?? _failure;

    /// <summary>Whether the page's address names something that the store does not have.</summary>
    protected bool IsMissing { get; private set; }

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Leaving => _leaving.Token;

    public async ValueTask DisposeAsync()
    {
        Health.Changed -= OnHealthChanged;
        await _leaving.CancelAsync();
        await LeaveAsync();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnInitializedAsync()
    {
        Health.Changed += OnHealthChanged;
        return ReadAsync();
    }

    /// <summary>Reads what the page shows, unless the store is known to be away. What was read before stays where it fails.</summary>
    protected async Task ReadAsync()
    {
        if (!Health.IsReady)
        {
            return;
        }
        IsMissing = false;
        var failure = await Health.AskAsync(ReadStoreAsync);
        _failure = failure?.Message;
        if (failure is not null)
        {
            OnFailed(failure);
        }
    }

    /// <summary>Reads from the store; what it throws of <see cref="StoreException"/> is caught.</summary>
    protected abstract Task ReadStoreAsync();

    /// <summary>Called after a reading that failed.</summary>
    protected virtual void OnFailed(StoreFailure failure)
    {
    }

    /// <summary>Called after the store went away or came back: reads again, and draws.</summary>
    protected virtual async Task RefreshAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    /// <summary>Lets go of what the page holds.</summary>
    protected virtual ValueTask LeaveAsync() => ValueTask.CompletedTask;

    /// <summary>
    /// Says that the address names something that is not there; the answer's status becomes 404. To be called before the page is first drawn.
    /// </summary>
    protected void SetMissing()
    {
        IsMissing = true;
        // Not before the answer starts: this page says what is missing, and would be replaced by the one for addresses without a page.
        Context?.Response.OnStarting(() =>
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    private void OnHealthChanged() => _ = InvokeAsync(RefreshAsync);
}
