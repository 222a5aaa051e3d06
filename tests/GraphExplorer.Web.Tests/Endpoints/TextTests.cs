using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>Who sees what of the texts. With a key, so that the same machine can ask as a reader and as one who may write.</summary>
public sealed class TextTests : IDisposable
{
    private const string Key = "a-long-enough-key";
    private const string Text = "𐎠 It began so. Once upon a time. Then came spring. Austen arms Borland. Borland was glad. It went on. Nobody knew why. They distrust each other. The end came late. It was bitter. All was over.";

    private static readonly (string, string) WithKey = ("X-Edit-Key", Key);
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    private static Passage Place(string words)
    {
        var start = Text[..Text.IndexOf(words, StringComparison.Ordinal)].EnumerateRunes().Count();
        return new(start, start + words.Length);
    }

    private async Task<TestApp> AppAsync(string? show, string? hash, string file = "note.txt")
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Folder("texts"), "note.txt"), Text, Token);
        await File.WriteAllTextAsync(_folder.File("secret.txt"), Text, Token);
        (string, string)[] settings = [("GraphExplorer:Texts", _folder.File("texts")), ("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKey", Key)];
        var app = new TestApp([.. settings, .. show is null ? Array.Empty<(string, string)>() : [("GraphExplorer:ShowTexts", show)]]);
        // Into the store itself: an import refuses such names, but a store may hold anything.
        var store = app.Services.GetRequiredService<IGraphStore>();
        await store.ImportAsync(
            new(
                "small",
                [new("austen", "Austen", ActorKind.State, null, [], new(0, 0)), new("borland", "Borland", ActorKind.State, null, [], new(9, 9))],
                [new("note", "A note", null, null, EdtfDate.Parse("2016"), null, file, hash, null)],
                [Claim("c1", Place("Austen arms Borland.")), Claim("c2", Place("They distrust each other."))]),
            new(), null, Token);
        return app;
    }

    private static Claim Claim(string id, Passage passage) =>
        new(id, "austen", "borland", Relation.Alliance, false, EdtfDate.Parse("2016"), DateBasis.Explicit, "note", passage, "author", ClaimStatus.Stated, "Austen gives arms.");

    private static async Task<List<JsonElement>> QuotesAsync(TestApp app, params (string, string)[] headers)
    {
        using var response = await app.GetAsync("/api/export/annotations", headers);
        var items = (await TestApp.JsonOf(response)).GetProperty("first").GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, items.Count);
        return [.. items.SelectMany(i => i.GetProperty("target").GetProperty("selector").EnumerateArray()).Where(s => Word(s, "type") == "TextQuoteSelector")];
    }

    private static string? Word(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    [Theory]
    [InlineData(null)]
    [InlineData("passages")]
    public async Task Readers_get_the_passages_and_nothing_beside_them(string? show)
    {
        await using var app = await AppAsync(show, Hash);

        var quotes = await QuotesAsync(app);

        Assert.Equal(["Austen arms Borland.", "They distrust each other."], quotes.Select(q => Word(q, "exact")).Order());
        Assert.All(quotes, q => Assert.Equal((null, null), (Word(q, "prefix"), Word(q, "suffix"))));
        using var text = await app.GetAsync("/api/documents/note/text");
        Assert.Equal(HttpStatusCode.Unauthorized, text.StatusCode);
        var passage = await app.JsonAsync("/api/claims/c1/passage");
        Assert.Equal("Once upon a time. Then came spring. ", Word(passage, "before"));
        Assert.Equal("Austen arms Borland.", Word(passage, "text"));
        Assert.Equal(" Borland was glad. It went on.", Word(passage, "after"));
        Assert.Equal((false, false), (passage.GetProperty("starts").GetBoolean(), passage.GetProperty("ends").GetBoolean()));
        var page = await PageAsync(app);
        Assert.Contains("Then came spring.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("It began so.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody knew why.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_none_readers_get_only_where_a_passage_stands()
    {
        await using var app = await AppAsync("none", Hash);

        Assert.Empty(await QuotesAsync(app));
        using var passage = await app.GetAsync("/api/claims/c1/passage");
        Assert.Equal(HttpStatusCode.Unauthorized, passage.StatusCode);
        using var text = await app.GetAsync("/api/documents/note/text");
        Assert.Equal(HttpStatusCode.Unauthorized, text.StatusCode);
        var page = await PageAsync(app);
        Assert.DoesNotContain("Austen arms Borland.", page, StringComparison.Ordinal);
        Assert.Contains("shown only to those who may write", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_all_readers_get_whole_texts()
    {
        await using var app = await AppAsync("ALL", Hash);

        Assert.Equal("Once upon a time. Then came spring. "[^32..], Word((await QuotesAsync(app)).Single(q => Word(q, "exact") == "Austen arms Borland."), "prefix"));
        using var text = await app.GetAsync("/api/documents/note/text");
        Assert.Equal(Text, await text.Content.ReadAsStringAsync(Token));
        Assert.Equal(("text/plain; charset=utf-8", $"\"{Hash}\""), (text.Content.Headers.ContentType?.ToString(), text.Headers.ETag?.Tag));
        using var again = await app.GetAsync("/api/documents/note/text", ("If-None-Match", $"\"{Hash}\""));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("passages")]
    [InlineData("none")]
    public async Task Who_may_write_sees_all(string show)
    {
        await using var app = await AppAsync(show, Hash);

        Assert.All(await QuotesAsync(app, WithKey), q => Assert.Equal(32, Word(q, "suffix")!.Length));
        using var text = await app.GetAsync("/api/documents/note/text", WithKey);
        Assert.Equal(Text, await text.Content.ReadAsStringAsync(Token));
        Assert.Equal("private, no-store", text.Headers.CacheControl?.ToString().Replace("no-store, private", "private, no-store", StringComparison.Ordinal));
        using var passage = await app.GetAsync("/api/claims/c2/passage", WithKey);
        Assert.Equal("They distrust each other.", Word(await TestApp.JsonOf(passage), "text"));
        using var export = await app.GetAsync("/api/export/annotations", WithKey);
        Assert.Contains("no-store", export.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "note.txt")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "note.txt")]
    [InlineData("right", "../secret.txt")]
    [InlineData("right", "..")]
    [InlineData("right", "note.txt\0")]
    [InlineData("right", "missing.txt")]
    public async Task Without_the_right_hash_and_a_bare_name_nobody_sees_a_text(string? hash, string file)
    {
        await using var app = await AppAsync("all", hash == "right" ? Hash : hash, file);

        Assert.Empty(await QuotesAsync(app, WithKey));
        using var passage = await app.GetAsync("/api/claims/c1/passage", WithKey);
        using var text = await app.GetAsync("/api/documents/note/text", WithKey);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (passage.StatusCode, text.StatusCode));
        Assert.DoesNotContain("Austen arms Borland.", await PageAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_utf8_is_read_as_windows_1252_and_said_so()
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes(Text[2..].Replace("glad", "gl\u00E4d", StringComparison.Ordinal))];
        await using var app = await AppAsync("all", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await File.WriteAllBytesAsync(Path.Combine(_folder.File("texts"), "note.txt"), bytes, Token);

        var passage = await app.JsonAsync("/api/claims/c1/passage");
        Assert.StartsWith("The file was read as Windows-1252", Word(passage, "remark"), StringComparison.Ordinal);
        Assert.Contains("Borland was gl\u00E4d.", Word(passage, "after"), StringComparison.Ordinal);
        Assert.Contains("The file was read as Windows-1252", await PageAsync(app), StringComparison.Ordinal);
        using var text = await app.GetAsync("/api/documents/note/text");
        Assert.Contains("gl\u00E4d", await text.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Austen.", "but the text at 7", "but its text ends at 7")]
    [InlineData("\u0089PNG\0", "no text", "The file at hand is no text.")]
    public async Task What_stands_against_a_passage_is_said_by_its_cause(string text, string answer, string page)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        await using var app = await AppAsync("all", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await File.WriteAllBytesAsync(Path.Combine(_folder.File("texts"), "note.txt"), bytes, Token);

        using var response = await app.GetAsync("/api/claims/c1/passage");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(answer, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains(page, await PageAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var app = await AppAsync("all", Hash);

        using var passage = await app.GetAsync("/api/claims/c9/passage");
        using var text = await app.GetAsync("/api/documents/letter/text");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (passage.StatusCode, text.StatusCode));
    }

    private static async Task<string> PageAsync(TestApp app)
    {
        using var response = await app.GetAsync("/?sel=claim:c1&from=2015-01-01&to=2017-01-01");
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
    }
}
