using GraphExplorer.Web.Configuration;

namespace GraphExplorer.Web.Tests.Startup;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(Failures(new()));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_each_with_its_key()
    {
        var failures = Failures(new()
        {
            Store = "mongodb://somewhere",
            Seed = "perhaps",
            Texts = Path.Combine(Path.GetTempPath(), "no-such-folder-at-all"),
            EditKey = "short",
            EmbedOrigins = "https://example.org https://example.org/path",
            PathBase = "graph/",
            Proxies = "10.0.0.0/8 nowhere",
        });

        Assert.Equal(
            ["Store", "Seed", "Texts", "EditKey", "EmbedOrigins", "PathBase", "Proxies"],
            failures.Select(f => f.Split(": ")[0].Replace("GraphExplorer:", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("sqlite:graph.db")]
    [InlineData("SQLITE:graph.db")]
    [InlineData("neo4j://localhost")]
    [InlineData("neo4j+s://abc.databases.neo4j.io")]
    [InlineData("bolt://localhost:7687")]
    [InlineData("http://localhost:7474")]
    public void A_store_is_named_by_a_scheme_that_is_known(string store) => Assert.Empty(Failures(new() { Store = store }));

    [Theory]
    [InlineData("sqlite:")]
    [InlineData("graph.db")]
    [InlineData("neo4j")]
    public void A_store_without_scheme_or_place_is_refused(string store) => Assert.Single(Failures(new() { Store = store }));

    [Fact]
    public void A_password_in_the_stores_address_is_not_repeated() =>
        Assert.DoesNotContain("s3cret", Assert.Single(Failures(new() { Store = "mongodb://me:s3cret@somewhere" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("auto", SeedChoice.Auto)]
    [InlineData("True", SeedChoice.True)]
    [InlineData("FALSE", SeedChoice.False)]
    public void Seeding_is_chosen_by_a_word_in_any_case(string word, SeedChoice choice)
    {
        var options = new GraphExplorerOptions { Seed = word };

        Assert.Empty(Failures(options));
        Assert.Equal(choice, options.SeedChoice);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://example.org")]
    [InlineData("http://localhost:8080  https://wiki.example")]
    public void Origins_are_listed_with_blanks(string origins) => Assert.Empty(Failures(new() { EmbedOrigins = origins }));

    [Theory]
    [InlineData("https://example.org;")]
    [InlineData("example.org")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_origin_is_refused(string origins) => Assert.Single(Failures(new() { EmbedOrigins = origins }));

    private static List<string> Failures(GraphExplorerOptions options) => [.. new GraphExplorerOptionsValidator().Validate(null, options).Failures ?? []];
}
