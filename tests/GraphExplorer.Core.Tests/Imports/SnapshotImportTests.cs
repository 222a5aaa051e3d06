using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Imports;

public sealed class SnapshotImportTests
{
    private static readonly ClaimSet Set = new(
        [new("iran", "Iran", ActorKind.State, null, ["Tehran"], new(1, 2)), new("russia", "Russia", ActorKind.State, null, [], null)],
        [new("doc", "A title", null, null, EdtfDate.Parse("2016-08~"), null, null, null, new(0, 50))],
        [new("c1", "iran", "russia", Relation.Rivalry, true, EdtfDate.Parse("2016"), DateBasis.Context, "doc", new(3, 9), "author", ClaimStatus.Stated, "They differ.")]);

    private static async Task<JsonObject> ExportAsync() => JsonNode.Parse(await ExportRun.TextAsync("json", ExportRun.Input(Set)))!.AsObject();

    private static Task<ImportReading> ReadAsync(string json) => ImportFormats.OfFile("a.json")!.ReadAsync(
        "data", "a.json", new MemoryStream(Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);

    /// <summary>What is found in an export that was changed; without its id, unless that is what it is about.</summary>
    private static async Task<string[]> FindingsAsync(Action<JsonObject> change, bool keepId = false)
    {
        var json = await ExportAsync();
        change(json);
        if (!keepId)
        {
            json.Remove("id");
        }
        var reading = await ReadAsync(json.ToJsonString());
        Assert.Null(reading.DataSet);
        Assert.Null(reading.Snapshot);
        return [.. reading.Findings.Select(f => f.ToString())];
    }

    [Fact]
    public void A_snapshot_comes_back_as_it_went() =>
        Prop.ForAll(Graphs.Any, set => ExportRun.SnapshotComesBack("json", set)).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_thousand_claims_come_back_as_they_went()
    {
        var input = ExportRun.Input(Graphs.Large(10_000));
        var again = ExportRun.Again("json", input);
        Assert.Empty(again.Findings);
        Assert.Equal(input.Claims, again.DataSet!.Claims);
    }

    [Fact]
    public async Task A_changed_content_is_noticed_by_its_id() =>
        Assert.Matches(
            "^a.json: id: \"[0-9a-f]{16}\": the content was changed: it has the id [0-9a-f]{16} ",
            Assert.Single(await FindingsAsync(j => j["claims"]![0]!["summary"] = "They agree.", keepId: true)));

    [Fact]
    public async Task Without_an_id_it_is_taken_as_it_is()
    {
        var json = await ExportAsync();
        json.Remove("id");
        json["claims"]![0]!["summary"] = "They agree.";
        var reading = await ReadAsync(json.ToJsonString());
        Assert.Empty(reading.Findings);
        Assert.Equal("They agree.", reading.DataSet!.Claims[0].Summary);
        Assert.Equal(reading.Snapshot!.Content.Id(), reading.Snapshot.Id);
    }

    [Fact]
    public async Task Every_wrong_value_is_answered_at_once() =>
        Assert.Equal(
            [
                "a.json: actors[0].aliases: \"\\\"a;b\\\"\": no name without ';'",
                "a.json: actors[0].aliases: \"7\": no name without ';'",
                "a.json: claims[0].summary: \"7\": no text",
                "a.json: actors[1].kind: \"realm\": none of state, armed group, organisation, bloc",
                "a.json: claims[0].target: \"persia\": no actor has this id",
                "a.json: claims[0].mutual: \"\\\"true\\\"\": neither true nor false",
                "a.json: claims[0].date: \"2016-13\": no such month",
                "a.json: positions.iran: \"[1]\": not two numbers within ±1000000",
            ],
            await FindingsAsync(j =>
            {
                j["actors"]![0]!["aliases"] = new JsonArray("a;b", 7);
                j["actors"]![1]!["kind"] = "realm";
                j["claims"]![0]!["target"] = "persia";
                j["claims"]![0]!["mutual"] = "true";
                j["claims"]![0]!["date"] = "2016-13";
                j["claims"]![0]!["summary"] = 7;
                j["positions"]!["iran"] = new JsonArray(1);
            }));

    [Theory]
    [InlineData("{}", "a.json: schema: missing: this is no snapshot")]
    [InlineData("[]", "a.json: schema: missing: this is no snapshot")]
    [InlineData("{\"schema\":2}", "a.json: schema: \"2\": newer than this program knows (1); a newer program can read it")]
    [InlineData("{\"schema\":0}", "a.json: schema: \"0\": no version of a snapshot")]
    [InlineData("{\"schema\":\"1\"}", "a.json: schema: \"\\\"1\\\"\": no version of a snapshot")]
    [InlineData("{\"schema\":1}", "a.json: view: missing")]
    [InlineData("{\n\n\"schema\":", "a.json:3: no JSON, or damaged, or nested too deeply")]
    [InlineData("", "a.json:1: no JSON, or damaged, or nested too deeply")]
    public async Task What_is_no_snapshot_is_refused(string json, string finding) =>
        Assert.Contains(finding, (await ReadAsync(json)).Findings.Select(f => f.ToString()));

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("1e999")]
    [InlineData("{\"\\udfff\":1}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    public async Task What_no_text_can_hold_is_refused(string value)
    {
        var json = (await ExportAsync()).ToJsonString().Replace("\"They differ.\"", value, StringComparison.Ordinal);
        Assert.Single((await ReadAsync(json)).Findings);
        Assert.NotEmpty((await ReadAsync($"{{\"schema\":1,\"x\":{value}}}")).Findings);
    }

    [Fact]
    public async Task Unknown_members_are_listed_as_lost()
    {
        var json = await ExportAsync();
        json["colour"] = "red";
        json["actors"]![0]!["flag"] = 1;
        json.Remove("id");
        var reading = await ReadAsync("\uFEFF" + json.ToJsonString());
        Assert.NotNull(reading.DataSet);
        Assert.Equal(
            ["member colour (1): this program does not know it", "member flag of actors (1): this program does not know it"],
            reading.Dropped.Select(l => l.ToString()));
    }

    [Theory]
    [InlineData("{\"schema\":1,\n\"claims\":[],\n\"claims\":[]}", "a.json:3: claims: the member stands twice")]
    [InlineData("{\"claims\":[{},{\"id\":\"a\",\n\"i\\u0064\":\"b\"}]}", "a.json:2: claims[1].id: the member stands twice")]
    [InlineData("{\"positions\":{\"a\":[1,2],\"b\":[1,2],\"a\":[3,4]}}", "a.json:1: positions.a: the member stands twice")]
    [InlineData("{\"x\":[[{}],[{\"y\":{\"z\":1,\"z\":1}}]]}", "a.json:1: x[1][0].y.z: the member stands twice")]
    public async Task A_member_that_stands_twice_is_named_with_its_line(string json, string finding) =>
        Assert.Equal([finding], (await ReadAsync(json)).Findings.Select(f => f.ToString()));

    [Fact]
    public async Task A_second_list_of_claims_behind_a_whole_snapshot_is_refused()
    {
        var json = (await ExportAsync()).ToJsonString();
        Assert.Equal(["a.json:1: claims: the member stands twice"], (await ReadAsync(json[..^1] + ",\"claims\":[]}")).Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task Objects_of_one_form_have_no_member_twice() =>
        Assert.NotNull((await ReadAsync((await ExportAsync()).ToJsonString())).Snapshot);

    [Fact]
    public async Task A_file_keeps_to_the_bounds_of_what_a_page_can_save() =>
        Assert.Equal(
            [
                $"a.json: title: \"{new string('t', 80)}…\": 1 to 200 characters",
                $"a.json: note: \"{new string('n', 80)}…\": at most 5000 characters",
                "a.json: view.rel: \"love\": one of alliance, negotiation, rivalry",
                "a.json: view.javascript:alert(1): \"\": no key of a view",
            ],
            await FindingsAsync(j =>
            {
                j["title"] = new string('t', 15_000);
                j["note"] = new string('n', 5001);
                j["view"] = "javascript:alert(1)&rel=love&sel=actor:iran&theme=dark";
            }));

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public async Task A_title_is_not_blank(string title) =>
        Assert.Equal([$"a.json: title: \"{title}\": 1 to 200 characters"], await FindingsAsync(j => j["title"] = title));

    [Fact]
    public async Task A_view_is_no_longer_than_an_address() =>
        Assert.EndsWith(": at most 32768 characters", Assert.Single(await FindingsAsync(j => j["view"] = string.Concat(Enumerable.Repeat("voice=somebody&", 3000)))), StringComparison.Ordinal);

    [Fact]
    public async Task Places_are_finite()
    {
        var json = await ExportAsync();
        json.Remove("id");
        var text = json.ToJsonString().Replace("\"iran\":[1,2]", "\"iran\":[1e999,2]", StringComparison.Ordinal);
        Assert.Single((await ReadAsync(text)).Findings);
    }

    [Fact]
    public async Task A_place_of_nobody_is_refused() =>
        Assert.Equal(["a.json: positions.us: no actor has this id"], await FindingsAsync(j => j["positions"]!["us"] = new JsonArray(1, 2)));
}
