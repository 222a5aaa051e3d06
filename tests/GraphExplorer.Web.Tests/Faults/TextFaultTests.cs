using System.Net;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;
using GraphExplorer.Web.Tests.Verbs;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>Texts with a mark, with either kind of line end, in UTF-16 and in Windows-1252: the words that a claim names, or why they are not shown.</summary>
public sealed class TextFaultTests : IAsyncLifetime
{
    private readonly TempFolder _texts = new();
    private TestApp _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var (folder, file) in new[] { ("A02", "crlf.txt"), ("A02", "lf.txt"), ("A03", "bom.txt"), ("A03", "u16.txt"), ("A04", "cp1252.txt") })
        {
            File.Copy(FaultInputs.At(folder, file), _texts.File(file));
        }
        _app = FaultInputs.EmptyApp(("GraphExplorer:Texts", _texts.Path));
        await FaultInputs.ImportAsync(_app, FaultInputs.At("A02", "a02"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
        _texts.Dispose();
    }

    [Theory]
    [InlineData("crlf")]
    [InlineData("lf")]
    [InlineData("crlf-on-lf-hash")]
    [InlineData("bom-plain-offsets")]
    [InlineData("u16")]
    public async Task The_same_words_are_marked_however_the_file_is_written(string claim)
    {
        var passage = await PassageAsync(claim);

        Assert.Equal("He", passage.GetProperty("text").GetString());
        Assert.False(passage.TryGetProperty("remark", out _));
        Assert.Contains("<mark>He</mark>", await PageAsync(claim), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_1252_is_read_and_said_so()
    {
        var passage = await PassageAsync("cp");

        Assert.Equal("Le ministère", passage.GetProperty("before").GetString());
        Assert.Contains("Windows-1252", passage.GetProperty("remark").GetString(), StringComparison.Ordinal);
        Assert.Contains("read as Windows-1252", await PageAsync("cp"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crlf-on-lf-nohash")]
    [InlineData("bom-plain-nohash")]
    [InlineData("u16-nohash")]
    [InlineData("beyond")]
    public async Task Without_a_hash_nothing_is_shown_and_the_reason_said(string claim)
    {
        using var response = await _app.GetAsync($"/api/claims/{claim}/passage");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("hash", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var page = await PageAsync(claim);
        Assert.DoesNotContain("<mark>", page, StringComparison.Ordinal);
        Assert.Contains("does not say the file's hash", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_calls_none_of_them_another_version_and_says_what_it_guessed()
    {
        using var runs = new Runs();
        var (_, output, error) = await runs.InProcessAsync("check", FaultInputs.At("A02", "a02"), "--texts", _texts.Path);
        var said = output + error;

        Assert.Contains("read as Windows-1252", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Runs.Lines(said), line => line.Contains("the file at hand has", StringComparison.Ordinal) && !line.Contains("warning: empty", StringComparison.Ordinal));
    }

    private Task<JsonElement> PassageAsync(string claim) => _app.JsonAsync($"/api/claims/{claim}/passage");

    private async Task<string> PageAsync(string claim) => WebUtility.HtmlDecode(await FaultInputs.TextAsync(_app, $"/?sel=claim:{claim}"));
}
