using System.IO.Compression;
using System.Net;
using System.Text.Json;
using GraphExplorer.Core.Timeline;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class PictureTests(SampleApp sample)
{
    private readonly TestApp _app = sample.App;

    [Fact]
    public async Task Every_claim_is_there_whatever_the_window_and_the_filters()
    {
        var picture = await _app.JsonAsync("/api/picture?from=2016-06-01&to=2016-06-30&rel=alliance&actor=iran");

        Assert.Equal(sample.Sample.Claims.Select(c => c.Id), picture.GetProperty("claims").GetProperty("id").EnumerateArray().Select(i => i.GetString()));
        Assert.Equal(sample.Sample.Claims.Length, picture.GetProperty("total").GetInt32());
        Assert.True(picture.GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task What_is_a_word_in_the_contract_is_a_word_here()
    {
        var picture = await _app.JsonAsync("/api/picture");

        var kinds = picture.GetProperty("actors").EnumerateArray().Select(a => a.GetProperty("kind").GetString()).ToHashSet();
        var rows = picture.GetProperty("dates").EnumerateArray().Select(d => d.GetProperty("row").GetString()).ToHashSet();
        Assert.Subset(Words<ActorKind>.All.ToHashSet(), kinds!);
        Assert.Contains("armed group", kinds);
        Assert.Subset(Words<TimelineRow>.All.ToHashSet(), rows!);
        Assert.Contains("month", rows);
    }

    [Fact]
    public async Task A_search_names_the_claims_that_it_finds()
    {
        var found = sample.Sample.In(View.Everything with { Search = "aleppo" }).Select(c => c.Id).ToHashSet();
        Assert.NotEmpty(found);

        var picture = await _app.JsonAsync("/api/picture?q=aleppo");
        var ids = picture.GetProperty("claims").GetProperty("id").EnumerateArray().Select(i => i.GetString()!).ToList();

        Assert.Equal(found.Order(), picture.GetProperty("hits").EnumerateArray().Select(h => ids[h.GetInt32()]).Order());
        Assert.False((await _app.JsonAsync("/api/picture")).TryGetProperty("hits", out _));
    }

    [Fact]
    public async Task Data_sets_that_are_asked_for_name_their_claims_and_a_search_among_these()
    {
        var searched = await _app.JsonAsync("/api/picture?q=aleppo");
        var own = await _app.JsonAsync("/api/picture?q=aleppo&set=sample");
        var whole = await _app.JsonAsync("/api/picture?set=sample&set=nobody");
        var none = await _app.JsonAsync("/api/picture?set=nobody");

        Assert.Equal(searched.GetProperty("hits").GetRawText(), own.GetProperty("hits").GetRawText());
        Assert.Equal(sample.Sample.Claims.Length, whole.GetProperty("hits").GetArrayLength());
        Assert.Equal(0, none.GetProperty("hits").GetArrayLength());
        Assert.Equal(sample.Sample.Claims.Length, none.GetProperty("claims").GetProperty("id").GetArrayLength());
        // The browser has what it takes to judge by strength.
        Assert.False((await _app.JsonAsync("/api/picture?strength=2")).TryGetProperty("hits", out _));
    }

    [Fact]
    public async Task A_known_picture_costs_no_second_transfer()
    {
        using var first = await _app.GetAsync("/api/picture");
        var tag = Assert.Single(first.Headers.GetValues("ETag"));

        using var second = await _app.GetAsync("/api/picture", ("If-None-Match", tag));
        using var other = await _app.GetAsync("/api/picture?q=aleppo", ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_comes_compressed(string encoding)
    {
        using var response = await _app.GetAsync("/api/picture", ("Accept-Encoding", encoding));

        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
        var packed = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using Stream unpacked = encoding == "br"
            ? new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var picture = await JsonDocument.ParseAsync(unpacked, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(packed.Length * 3 < picture.RootElement.GetRawText().Length);
    }

    [Fact]
    public async Task A_view_that_means_nothing_is_refused()
    {
        using var response = await _app.GetAsync("/api/picture?rel=friendship");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
