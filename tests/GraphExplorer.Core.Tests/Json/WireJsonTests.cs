using System.Text;
using System.Text.Json;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.Tests.Json;

public sealed class WireJsonTests
{
    private static readonly Actor Iran = new("iran", "Iran", ActorKind.State, null, ["Tehran", "the mullahs"], new(-12.5, 3));
    private static readonly Actor Irgc = new("irgc", "سپاه <IRGC> 𐎠", ActorKind.ArmedGroup, "iran", [], null);
    private static readonly Actor Russia = new("russia", "Россия", ActorKind.State, null, [], new(1, 2));
    private static readonly Document Doc = new(
        "doc", "A title", null, "An outlet", EdtfDate.Parse("2016-08~"), "https://example.org/a", "doc.txt", new string('a', 64), new(0, 100));
    private static readonly Claim Open = new(
        "c1", "irgc", "russia", Relation.Alliance, false, EdtfDate.Parse("../2016-02"), DateBasis.Context, "doc", new(3, 9), "author", ClaimStatus.Stated, "The Guards back Russia.");
    private static readonly Claim Later = new(
        "c2", "iran", "russia", Relation.Rivalry, true, EdtfDate.Parse("2016-06/.."), DateBasis.Explicit, "doc", null, "Lavrov", ClaimStatus.Expected, "They will fall out.");
    private static readonly ClaimSet Set = new([Iran, Irgc, Russia], [Doc], [Later, Open]);

    [Fact]
    public void An_empty_cell_or_an_open_end_is_an_absent_property()
    {
        Assert.Equal(
            """{"id":"irgc","name":"سپاه \u003CIRGC\u003E \uD800\uDFA0","kind":"armed group","aliases":[],"partOf":"iran"}""",
            JsonSerializer.Serialize(ActorJson.Of(Irgc), WireJson.Compact.ActorJson));
        Assert.Equal(
            """{"id":"c1","source":"irgc","target":"russia","relation":"alliance","mutual":false,"date":"../2016-02","basis":"context","document":"doc","assertedBy":"author","status":"stated","summary":"The Guards back Russia.","latest":"2016-02-29","start":3,"end":9}""",
            JsonSerializer.Serialize(ClaimJson.Of(Open), WireJson.Compact.ClaimJson));
        Assert.Equal(
            """{"items":[],"total":7}""",
            JsonSerializer.Serialize(new ListJson<TieJson>([], 7), WireJson.Compact.ListJsonTieJson));
    }

    [Fact]
    public void Every_record_comes_back_as_it_went()
    {
        T Again<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
            JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)!;
        Assert.Equal(Set.Actors, Set.Actors.Select(a => Again(ActorJson.Of(a), WireJson.Compact.ActorJson).ToActor()));
        Assert.Equal(Set.Documents, Set.Documents.Select(d => Again(DocumentJson.Of(d), WireJson.Readable.DocumentJson).ToDocument()));
        Assert.Equal(Set.Claims, Set.Claims.Select(c => Again(ClaimJson.Of(c), WireJson.Compact.ClaimJson).ToClaim()));
        Assert.All(Set.Ties(View.Everything).Select(TieJson.Of), t => Assert.Equal(t, Again(t, WireJson.Compact.TieJson)));
    }

    [Fact]
    public void A_value_that_is_no_word_of_ours_is_refused() =>
        Assert.Throws<FormatException>(() => (ClaimJson.Of(Open) with { Relation = "friendship" }).ToClaim());

    [Fact]
    public void A_missing_member_is_refused_rather_than_left_empty() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":"x"}""", WireJson.Compact.ActorJson));

    [Fact]
    public void The_id_of_a_snapshot_is_that_of_its_content_not_of_its_name()
    {
        var first = Input("One", null, new(2026, 11, 25, 9, 0, 0, 123, TimeSpan.FromHours(2))).ToSnapshot("from=2016-01-01");
        var second = Input("Two", "A note", DateTimeOffset.UnixEpoch).ToSnapshot("from=2016-01-01");
        var other = Input("One", null, DateTimeOffset.UnixEpoch).ToSnapshot("from=2016-01-02");
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Matches("^[0-9a-f]{16}$", first.Id);
        Assert.Equal("2026-11-25T07:00:00+00:00", JsonSerializer.SerializeToElement(first, WireJson.Compact.SnapshotJson).GetProperty("created").GetString());
    }

    [Fact]
    public void The_id_can_be_made_again_from_the_five_members_of_the_json()
    {
        var snapshot = Input("One", "Why", DateTimeOffset.UnixEpoch).ToSnapshot("");
        var json = JsonSerializer.SerializeToElement(snapshot, WireJson.Readable.SnapshotJson);
        string[] members = ["view", "actors", "documents", "claims", "positions"];
        var content = "{" + string.Join(",", members.Select(m => $"\"{m}\":{json.GetProperty(m).GetRawText()}")) + "}";
        var hash = System.Security.Cryptography.SHA256.HashData(CanonicalJson.Of(Encoding.UTF8.GetBytes(content)));
        Assert.Equal(Convert.ToHexStringLower(hash)[..16], snapshot.Id);
    }

    [Fact]
    public void A_snapshot_read_again_has_the_same_id()
    {
        var snapshot = Input("One", "Why", DateTimeOffset.UnixEpoch).ToSnapshot("rel=alliance");
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(snapshot, WireJson.Readable.SnapshotJson), WireJson.Compact.SnapshotJson)!;
        Assert.Equal(snapshot.Id, again.Content.Id());
        Assert.Equal(snapshot.Created, again.Created);
        Assert.Equal([1.0, 2.0], again.Positions["russia"]);
    }

    [Fact]
    public void A_snapshot_has_the_places_as_seen_and_nothing_that_its_claims_do_not_use()
    {
        var snapshot = Input("One", null, DateTimeOffset.UnixEpoch, [Open]).ToSnapshot("");
        Assert.Equal(["iran", "irgc", "russia"], snapshot.Actors.Select(a => a.Id));
        Assert.Equal([0.1, 3.0], snapshot.Positions["iran"]);
        Assert.False(snapshot.Positions.ContainsKey("irgc"));
        Assert.Empty(Input("None", null, DateTimeOffset.UnixEpoch, []).ToSnapshot("").Documents);
    }

    private static ExportInput Input(string title, string? note, DateTimeOffset created, ImmutableArray<Claim>? claims = null) => new()
    {
        Title = title,
        Note = note,
        Set = Set,
        Claims = claims ?? Set.Claims,
        Created = created,
        Places = ExportInput.NoPlaces.Add("iran", new(0.1, 3)),
    };
}
