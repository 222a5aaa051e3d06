using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Verbs;

public sealed class VerbTests : IDisposable
{
    private readonly Runs _runs = new();
    private readonly SmallFolder _small = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_folder_comes_in_and_the_last_line_counts_new_and_known()
    {
        var folder = _small.Write(_runs.Folder);

        var first = await _runs.InProcessAsync("import", folder);
        var second = await _runs.InProcessAsync("import", folder);

        Assert.Equal((0, "claims: 2 new, 0 known; documents: 1 new, 0 known; actors: 2 new, 0 known\n", ""), first);
        Assert.Equal((0, "claims: 0 new, 2 known; documents: 0 new, 1 known; actors: 0 new, 2 known\n", ""), second);
    }

    [Fact]
    public async Task A_zip_comes_in_under_its_own_name()
    {
        var zip = _runs.Folder.File("spring.zip");
        await File.WriteAllBytesAsync(zip, _small.Zip("inner"), TestContext.Current.CancellationToken);

        Assert.Equal(0, (await _runs.InProcessAsync("import", zip)).Code);
        Assert.Equal((0, "spring: removed. Taken out: 2 claims, 1 document and 2 actors.\n", ""), await _runs.InProcessAsync("remove", "spring"));
    }

    [Fact]
    public async Task A_data_set_is_named_after_its_folder_or_as_one_says()
    {
        var folder = _small.Write(_runs.Folder, "summer.2016");

        Assert.Equal(0, (await _runs.InProcessAsync("import", folder + Path.DirectorySeparatorChar)).Code);
        Assert.Equal(0, (await _runs.InProcessAsync("remove", "summer.2016")).Code);
        Assert.Equal(0, (await _runs.InProcessAsync("import", folder, "--name", "mine")).Code);
        Assert.Equal(0, (await _runs.InProcessAsync("remove", "mine")).Code);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("%2F")]
    [InlineData("..")]
    public async Task A_name_may_have_any_sign(string name)
    {
        Assert.Equal(0, (await _runs.InProcessAsync("import", _small.Write(_runs.Folder), "--name", name)).Code);
        Assert.Equal((0, $"{name}: removed. Taken out: 2 claims, 1 document and 2 actors.\n", ""), await _runs.InProcessAsync("remove", name));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("two\nlines")]
    public async Task A_name_that_is_none_is_a_wrong_call(string name)
    {
        var (code, _, error) = await _runs.InProcessAsync("import", _small.Write(_runs.Folder), "--name", name);

        Assert.Equal(2, code);
        Assert.EndsWith("is no name of a data set (1 to 200 characters, none of them a control character); give one with --name.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_finding_is_one_line_and_nothing_is_written()
    {
        var folder = (_small with
        {
            Claims = _small.Claims.Replace("2016-06-10", "2016-13", StringComparison.Ordinal).Replace("c2,austen", "c2,atlantis", StringComparison.Ordinal),
        }).Write(_runs.Folder);

        var (code, output, _) = await _runs.InProcessAsync("import", folder);

        Assert.Equal(1, code);
        var lines = Runs.Lines(output);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("claims.csv:2: date: \"2016-13\": ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("claims.csv:3: source: \"atlantis\": ", lines[1], StringComparison.Ordinal);
        Assert.Equal("claims: 0 new, 0 known; nothing was written: 2 errors", lines[2]);
        Assert.Equal(1, (await _runs.InProcessAsync("remove", "small")).Code);
    }

    [Fact]
    public async Task Known_ids_with_other_content_are_refused_unless_they_are_to_be_replaced()
    {
        await _runs.InProcessAsync("import", _small.Write(_runs.Folder));
        var mended = (_small with { Claims = _small.Claims.Replace("Austen arms", "Austen soon arms", StringComparison.Ordinal) }).Write(_runs.Folder);

        var refused = await _runs.InProcessAsync("import", mended);
        var replaced = await _runs.InProcessAsync("import", mended, "--replace");

        Assert.Equal(1, refused.Code);
        Assert.Contains("claims.csv:2: id: \"c1\": known, with other summary\n", refused.Output, StringComparison.Ordinal);
        Assert.Equal((0, "claims: 0 new, 1 known, 1 replaced; documents: 0 new, 1 known; actors: 0 new, 2 known\n", ""), replaced);
    }

    [Fact]
    public async Task A_verb_never_brings_the_sample()
    {
        await _runs.InProcessAsync("import", _small.Write(_runs.Folder));

        var (code, _, error) = await _runs.InProcessAsync("remove", "sample");

        Assert.Equal(1, code);
        Assert.Equal("There is no data set 'sample'; there is small.\n", error);
    }

    [Fact]
    public async Task A_check_opens_no_store()
    {
        var (code, output, _) = await _runs.InProcessAsync("check", _small.Write(_runs.Folder));

        Assert.Equal(0, code);
        Assert.StartsWith("2 claims, 1 document, 2 actors; 0 errors, ", Runs.Lines(output)[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(_runs.Folder.File("graph.db")));
    }

    [Fact]
    public async Task A_check_that_finds_an_error_is_refused()
    {
        var folder = (_small with { Actors = _small.Actors + "casper,Casper,state,,\n" }).Write(_runs.Folder);

        var (code, output, _) = await _runs.InProcessAsync("check", folder);

        Assert.Equal(1, code);
        Assert.Contains("actors.csv:4: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("check")]
    public async Task A_folder_that_is_not_there_is_said(string verb)
    {
        var (code, _, error) = await _runs.InProcessAsync(verb, _runs.Folder.File("nowhere"));

        Assert.Equal(1, code);
        Assert.Contains("nowhere", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bundled_sample_passes_its_check()
    {
        var (code, output, _) = await _runs.InProcessAsync("check", Files.Sample);

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Cancelling_an_import_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };

        var code = await Web.Verbs.CommandLine.RunAsync(
            ["import", _small.Write(_runs.Folder), $"--GraphExplorer:Store=sqlite:{_runs.Folder.File("graph.db")}"], output, error, cancelled.Token);

        Assert.Equal((1, "Cancelled; nothing was written.\n"), (code, error.ToString()));
        Assert.Equal(1, (await _runs.InProcessAsync("remove", "small")).Code);
    }
}
