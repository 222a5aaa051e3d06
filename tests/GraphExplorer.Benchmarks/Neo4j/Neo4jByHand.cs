using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GraphExplorer.Core;
using GraphExplorer.Core.Claims;
using GraphExplorer.Core.Dates;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Views;
using GraphExplorer.Core.Relations;

namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>
/// What a person would write who knows the schema and reads plans: indexes are named, since the planner passes them by. All claims of
/// the data are of single days, so that a window is two comparisons.
/// </summary>
internal sealed class Neo4jByHand(string address) : IHandWritten
{
    private const string Pattern = "(a:Actor)-[r:ALLIANCE|NEGOTIATION|RIVALRY]->(b:Actor)";
    private const string ByDates = "USING INDEX SEEK r:ALLIANCE(earliest, latest) USING INDEX SEEK r:NEGOTIATION(earliest, latest) USING INDEX SEEK r:RIVALRY(earliest, latest)";
    private const string Inside = "r.earliest >= date($first) AND r.latest <= date($last)";

    private const string Bundle =
        """
        WITH CASE WHEN a.id < b.id THEN a ELSE b END AS s, CASE WHEN a.id < b.id THEN b ELSE a END AS t, a, r
        WITH s, t, type(r) AS relation, count(r) AS claims, sum(CASE WHEN a = s THEN 1 ELSE 0 END) AS forward, count(DISTINCT r.voice) AS voices,
         count(DISTINCT r.document) AS documents, sum(CASE WHEN r.status = 'expected' THEN 1 ELSE 0 END) AS expected, min(r.earliest) AS earliest, max(r.latest) AS latest
        RETURN s.id AS source, t.id AS target, relation, claims, forward, voices, documents, expected, toString(earliest), toString(latest) ORDER BY source, target, relation
        """;

    private const string Whole = "RETURN r.id, a.id, b.id, type(r), r.date, r.basis, r.document, r.status, r.summary";

    private readonly PlainHttp _http = new(address);

    public Task<Page<Tie>> TiesAsync(TimeWindow window) => TiesAsync($"MATCH {Pattern} {ByDates} WHERE {Inside} {Bundle}", Of(window));

    /// <summary>In two statements: in one, the list of partners is held again for every claim, and the server runs out of memory.</summary>
    public async Task<Page<Tie>> TwoStepsAsync(string actor, TimeWindow window)
    {
        var partners = await _http.RunAsync(
            $"MATCH (focus:Actor)-[r:ALLIANCE|NEGOTIATION|RIVALRY]-(partner:Actor) USING INDEX SEEK focus:Actor(id) WHERE focus.id = $actor AND {Inside} RETURN DISTINCT partner.id",
            new(Of(window)) { ["actor"] = actor }, "READ");
        string[] circle = [actor, .. partners.EnumerateArray().Select(row => Text(row, 0))];
        return await TiesAsync(
            $"MATCH {Pattern} {ByDates} WHERE {Inside} AND (a.id IN $circle OR b.id IN $circle) {Bundle}", new(Of(window)) { ["circle"] = circle });
    }

    public Task<Page<Claim>> PageAsync(TimeWindow window, int limit) => PageAsync($"MATCH {Pattern} {ByDates} WHERE {Inside}", limit, Of(window));

    public Task<Page<Claim>> SearchAsync(string word, int limit) => PageAsync(
        $"MATCH {Pattern} USING TEXT INDEX r:ALLIANCE(words) USING TEXT INDEX r:NEGOTIATION(words) USING TEXT INDEX r:RIVALRY(words) WHERE r.words CONTAINS $word",
        limit, new() { ["word"] = " " + word });

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Page<Tie>> TiesAsync(string statement, Dictionary<string, object> parameters)
    {
        var rows = await _http.RunAsync(statement, parameters, "READ");
        ImmutableArray<Tie> ties =
        [
            .. rows.EnumerateArray().Select(row => new Tie(
                Text(row, 0), Text(row, 1), RelationOf(Text(row, 2)), row[3].GetInt32(), row[4].GetInt32(), row[3].GetInt32() - row[4].GetInt32(), 0,
                row[5].GetInt32(), row[6].GetInt32(), row[3].GetInt32(), row[7].GetInt32(), Day(Text(row, 8)), Day(Text(row, 9)))),
        ];
        return new(ties, ties.Length);
    }

    private async Task<Page<Claim>> PageAsync(string found, int limit, Dictionary<string, object> parameters)
    {
        var page = await _http.RunAsync($"{found} WITH a, r, b ORDER BY r.earliest, r.id LIMIT $limit {Whole}", new(parameters) { ["limit"] = limit }, "READ");
        var total = (await _http.RunAsync($"{found} RETURN count(r)", parameters, "READ"))[0][0].GetInt32();
        return new(
            [
                .. page.EnumerateArray().Select(row => new Claim(
                    Text(row, 0), Text(row, 1), Text(row, 2), RelationOf(Text(row, 3)), false, EdtfDate.Parse(Text(row, 4)), Word<DateBasis>(Text(row, 5)),
                    Text(row, 6), null, Claim.Author, Word<ClaimStatus>(Text(row, 7)), Text(row, 8))),
            ],
            total);
    }

    private static Dictionary<string, object> Of(TimeWindow window) => new() { ["first"] = Iso(window.First), ["last"] = Iso(window.Last) };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(JsonElement row, int column) => row[column].GetString()!;

    private static Relation RelationOf(string type) => RelationTable.Of(type.ToLowerInvariant());

    private static T Word<T>(string word) where T : struct, Enum =>
        Words<T>.TryParse(word, out var value) ? value : throw new InvalidDataException($"'{word}' is no {typeof(T).Name}.");
}
