using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Tests.Exports;

public sealed class AnnotationsExportTests
{
    private const string Text = "𐎠 They met. \"We agree\", he said.\nAnd parted.";

    private static async Task<JsonElement> TargetAsync(string? hash, string? url, TextExtent texts = TextExtent.All)
    {
        Assert.True(TextFile.TryRead(Encoding.UTF8.GetBytes(Text), out var text));
        var start = Text[..Text.IndexOf('"', StringComparison.Ordinal)].EnumerateRunes().Count();
        var set = new ClaimSet(
            [new("a", "A", ActorKind.State, null, [], null), new("b", "B", ActorKind.State, null, [], null)],
            [new("doc", "A title", null, null, EdtfDate.Parse("2016"), url, "a.txt", hash, null)],
            [new("c", "a", "b", Relation.Alliance, false, EdtfDate.Parse("2016"), DateBasis.Explicit, "doc", new(start, start + 20), "author", ClaimStatus.Stated, "A agrees.")]);
        var input = new ExportInput { Title = "T", Set = set, Claims = set.Claims, Created = ExportRun.Moment, TextOf = _ => text.AsItIs, Texts = texts };
        var json = JsonDocument.Parse(await ExportRun.BytesAsync("annotations", input, TestContext.Current.CancellationToken)).RootElement;
        return Assert.Single(json.GetProperty("first").GetProperty("items").EnumerateArray()).GetProperty("target");
    }

    [Fact]
    public async Task A_passage_has_its_position_in_code_points_and_its_quote()
    {
        var target = await TargetAsync(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), "https://example.org/a");
        Assert.Equal("https://example.org/a", target.GetProperty("source").GetString());
        var selectors = target.GetProperty("selector").EnumerateArray().ToList();
        Assert.Equal((12, 32), (selectors[0].GetProperty("start").GetInt32(), selectors[0].GetProperty("end").GetInt32()));
        Assert.Equal("\"We agree\", he said.", selectors[1].GetProperty("exact").GetString());
        Assert.Equal("𐎠 They met. ", selectors[1].GetProperty("prefix").GetString());
        Assert.Equal("\nAnd parted.", selectors[1].GetProperty("suffix").GetString());
    }

    [Fact]
    public async Task The_words_beside_a_passage_are_only_for_whoever_may_see_the_text()
    {
        var target = await TargetAsync(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), null, TextExtent.Passages);
        var quote = target.GetProperty("selector")[1];
        Assert.Equal("\"We agree\", he said.", quote.GetProperty("exact").GetString());
        Assert.Equal(["type", "exact"], quote.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task Where_texts_are_not_shown_nothing_is_quoted() =>
        Assert.Equal(1, (await TargetAsync(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), null, TextExtent.None)).GetProperty("selector").GetArrayLength());

    [Fact]
    public async Task A_document_without_a_hash_is_not_quoted() => Assert.Equal(1, (await TargetAsync(null, null)).GetProperty("selector").GetArrayLength());

    [Fact]
    public async Task Another_version_of_the_text_is_not_quoted()
    {
        var target = await TargetAsync(new string('a', 64), null);
        Assert.Equal("urn:graph-explorer:document:doc", target.GetProperty("source").GetString());
        Assert.Equal("TextPositionSelector", Assert.Single(target.GetProperty("selector").EnumerateArray()).GetProperty("type").GetString());
    }
}
