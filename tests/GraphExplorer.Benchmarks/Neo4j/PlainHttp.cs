using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphExplorer.Stores.Tests.Neo4j;

namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>The Query API as a person would use it in twenty lines.</summary>
internal sealed class PlainHttp : IDisposable
{
    private readonly HttpClient _http;

    public PlainHttp(string address)
    {
        _http = new() { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(10) };
        _http.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RunningNeo4j.User}:{RunningNeo4j.Password}")));
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>The rows of a statement that is a transaction of its own.</summary>
    public async Task<JsonElement> RunAsync(string statement, Dictionary<string, object>? parameters = null, string access = "WRITE") =>
        (await PostAsync("", new { statement, parameters = parameters ?? [], accessMode = access })).GetProperty("data").GetProperty("values");

    public async Task<string> BeginAsync() => (await PostAsync("/tx", new { accessMode = "WRITE" })).GetProperty("transaction").GetProperty("id").GetString()!;

    public Task RunInAsync(string transaction, string statement, Dictionary<string, object> parameters) => PostAsync($"/tx/{transaction}", new { statement, parameters });

    public Task CommitAsync(string transaction) => PostAsync($"/tx/{transaction}/commit", new { });

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync($"/db/neo4j/query/v2{path}", body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer;
    }
}
