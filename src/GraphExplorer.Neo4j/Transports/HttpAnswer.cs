using System.Text.Json;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// An answer of the Query API: <c>{"data": {"fields": ["v"], "values": [[1]]}, "bookmarks": ["FB:…"], "transaction": {"id": "c87de8",
/// "expires": "…"}}</c>; each part may be absent.
/// </summary>
internal sealed record HttpAnswer(IReadOnlyList<Row> Rows, ImmutableArray<string> Bookmarks, string? Transaction, ServerFault? Fault)
{
    public string? Affinity { get; init; }

    public static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        JsonElement? body = null;
        if (response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            && response.Content.Headers.ContentLength != 0)
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            try
            {
                // Not disposed: the rows read from it for as long as they are needed.
                body = (await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken)).RootElement;
            }
            catch (JsonException error)
            {
                // A server that is killed while it answers leaves half of an answer.
                throw new ServerFault(FaultKind.Unreachable, "The answer broke off.", null, error);
            }
        }
        if (HttpFaults.Of(response.StatusCode, body) is { } fault)
        {
            return new([], [], null, fault);
        }
        return body is { ValueKind: JsonValueKind.Object } answer
            ? new(RowsOf(answer), BookmarksOf(answer), TransactionOf(answer), null)
            : new([], [], null, response.Content.Headers.ContentLength is 0 ? null : new(FaultKind.NotNeo4j, "The answer is no JSON."));
    }

    private static IReadOnlyList<Row> RowsOf(JsonElement answer) => answer.TryGetProperty("data", out var data)
        && data.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(v => new JsonRow(v))] : [];

    private static ImmutableArray<string> BookmarksOf(JsonElement answer) => answer.TryGetProperty("bookmarks", out var bookmarks)
        ? [.. bookmarks.EnumerateArray().Select(b => b.GetString()!)]
        : [];

    private static string? TransactionOf(JsonElement answer) =>
        answer.TryGetProperty("transaction", out var transaction) ? transaction.GetProperty("id").GetString() : null;
}
