using GraphExplorer.Web.Verbs;

namespace GraphExplorer.Web.Tests.Verbs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(true, "import", "folder")]
    [InlineData(true, "importt", "folder")]
    [InlineData(true, "--GraphExplorer:Store=sqlite:a.db", "check", "folder")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:5000")]
    [InlineData(false, "--urls=http://localhost:5000")]
    [InlineData(false, "--environment=Development", "--GraphExplorer:Seed=false")]
    [InlineData(false, "urls=http://localhost:5000")]
    [InlineData(false, "/urls", "http://localhost:5000")]
    public void A_bare_first_word_calls_a_verb(bool verb, params string[] args) => Assert.Equal(verb, CommandLine.IsVerb(args));

    [Theory]
    [InlineData("'impport' is no verb.", "impport", "folder")]
    [InlineData("FOLDER is missing.", "import")]
    [InlineData("'more' is one word too many.", "import", "folder", "more")]
    [InlineData("'--force' is no option of this verb.", "import", "folder", "--force")]
    [InlineData("A value is missing after --name.", "import", "folder", "--name")]
    [InlineData("A value is missing after --name.", "import", "folder", "--name", "--replace")]
    [InlineData("--name is given twice.", "import", "folder", "--name", "a", "--name=b")]
    [InlineData("'--replace' is no option of this verb.", "check", "folder", "--replace")]
    [InlineData("NAME is missing.", "remove")]
    public async Task A_wrong_call_says_why_and_how_to_call(string reason, params string[] args)
    {
        using var run = new Runs();

        var (code, output, error) = await run.InProcessAsync(args);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith(reason, error, StringComparison.Ordinal);
        Assert.Contains("import FOLDER [--name NAME] [--replace]", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData("import", "--help")]
    public async Task Help_is_no_wrong_call(params string[] args)
    {
        using var run = new Runs();

        var (code, output, error) = await run.InProcessAsync(args);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("check FOLDER [--texts FOLDER]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_configuration_is_a_wrong_call_that_names_every_key()
    {
        using var run = new Runs();

        var (code, _, error) = await run.InProcessAsync("remove", "sample", "--GraphExplorer:Store=mongodb://x", "--GraphExplorer:EditKey", "short");

        Assert.Equal(2, code);
        Assert.Contains("GraphExplorer:Store", error, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:EditKey", error, StringComparison.Ordinal);
    }
}
