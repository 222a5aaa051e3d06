using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.App;

/// <summary>
/// The app itself, on a port of its own and over a real SQLite file in a folder of its own. Configuration is given the way a user gives it:
/// as keys and values.
/// </summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings;
    private readonly TempFolder? _folder;
    private readonly Action<IServiceCollection>? _services;

    // A slow machine may take longer than the second that the client waits by default before it sends a body unasked.
    private readonly HttpClient _client = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1), UseCookies = false });

    public TestApp(params (string Key, string Value)[] settings)
        : this(new TempFolder(), settings)
    {
    }

    private TestApp(TempFolder folder, (string Key, string Value)[] settings, Action<IServiceCollection>? services = null)
    {
        (_folder, _services) = (folder, services);
        _settings = settings.ToDictionary(s => s.Key, s => (string?)s.Value);
        _settings.TryAdd("GraphExplorer:Store", $"sqlite:{folder.File("graph.db")}");
        UseKestrel(0);
        StartServer();
        _client.BaseAddress = ClientOptions.BaseAddress;
    }

    /// <summary>An app over the database file of another one, such as one that was stopped.</summary>
    public static TestApp Over(string databaseFile, params (string Key, string Value)[] settings) =>
        new(new TempFolder(), [("GraphExplorer:Store", $"sqlite:{databaseFile}"), .. settings]);

    /// <summary>An app with services that only a test has.</summary>
    public static TestApp With(Action<IServiceCollection> services, params (string Key, string Value)[] settings) => new(new TempFolder(), settings, services);

    /// <summary>The app's address, with its port.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, headers);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await _client.SendAsync(request, Token);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string mediaType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        // What is too large is answered before it is sent.
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return await SendAsync(request, headers);
    }

    public Task<HttpResponseMessage> PostJsonAsync(string path, string json, params (string Name, string Value)[] headers) =>
        PostAsync(path, System.Text.Encoding.UTF8.GetBytes(json), "application/json", headers);

    /// <summary>The JSON at an address that must answer 200.</summary>
    public async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Token)}");
        return await JsonOf(response);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Token));
        return document.RootElement.Clone();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureServices(services => _services?.Invoke(services));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _client.Dispose();
        _folder?.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _client.Dispose();
        _folder?.Dispose();
    }
}
