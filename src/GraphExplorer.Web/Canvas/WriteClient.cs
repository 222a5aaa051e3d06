using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Canvas;

/// <summary>Result of a request that writes.</summary>
/// <param name="Status">HTTP status; 0 where it was not sent or not answered.</param>
/// <param name="Reason">Why it was refused, in one sentence; else null.</param>
/// <param name="Body">JSON of the answer.</param>
public sealed record Sent(int Status, string? Reason, string Body)
{
    /// <summary>The deserialised answer; null where the body is no such JSON, as when a proxy answered with a page of its own.</summary>
    public T? Read<T>(JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Sends files, deletions and other requests from the browser (js/graph-canvas.js) over HTTP, so that the endpoints decide who may write.</summary>
public sealed class WriteClient : IAsyncDisposable
{
    /// <summary>Longest wait for an answer: enough for a large file, and for a person who has to find the edit key first.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>Longest time that somebody may take to type the key.</summary>
    private static readonly TimeSpan LongestAsking = TimeSpan.FromMinutes(10);

    private readonly IJSObjectReference _module;

    private WriteClient(IJSObjectReference module) => _module = module;

    public static async Task<WriteClient> ImportAsync(IJSRuntime js) => new(await js.InvokeAsync<IJSObjectReference>("import", "./js/graph-canvas.js"));

    public ValueTask<Sent> SendFileAsync(ElementReference input, string url) => _module.InvokeAsync<Sent>("sendFile", LongestWait, input, url);

    /// <summary>Lets a file be dropped anywhere on a frame, as if the file input in it had chosen it.</summary>
    public ValueTask AcceptDropsAsync(ElementReference frame, ElementReference input) => _module.InvokeVoidAsync("acceptDrops", frame, input);

    public ValueTask CancelAsync() => _module.InvokeVoidAsync("cancelSending");

    /// <summary>Requests a text that not every reader may see; the browser asks for the edit key where one is needed.</summary>
    public ValueTask<Sent> AskAsync(string url) => _module.InvokeAsync<Sent>("ask", LongestAsking, url);

    /// <summary>Downloads a file that only those who may write may have, under the name that the app gives it.</summary>
    public ValueTask<Sent> SaveFileAsync(string url) => _module.InvokeAsync<Sent>("saveFile", LongestWait, url);

    public ValueTask<Sent> PostAsync(string url) => _module.InvokeAsync<Sent>("post", LongestWait, url);

    public ValueTask<Sent> RemoveAsync(string url) => _module.InvokeAsync<Sent>("remove", LongestWait, url);

    /// <summary>Removes what stands at an address, once the browser has kept what <paramref name="before"/> gives, until the page is left.</summary>
    public ValueTask<Sent> RemoveKeepingAsync(string url, string before) => _module.InvokeAsync<Sent>("removeKeeping", LongestWait, url, before);

    /// <summary>Sends to an address what was kept by <see cref="RemoveKeepingAsync"/>.</summary>
    public ValueTask<Sent> PutBackAsync(string url) => _module.InvokeAsync<Sent>("putBack", LongestWait, url);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is closed, and the browser has disposed of it already.
        }
    }
}
