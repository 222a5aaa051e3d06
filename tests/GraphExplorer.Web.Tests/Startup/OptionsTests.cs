using GraphExplorer.Web.Access;
using GraphExplorer.Web.Configuration;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.Configuration;

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
            ShowTexts = "some",
            EditKey = "short",
            EmbedOrigins = "https://example.org https://example.org/path",
            PathBase = "graph/",
            Proxies = "10.0.0.0/8 nowhere",
            ForwardedHeaders = "for everything",
            Hosts = "graph.example graph.example:8080",
        });

        Assert.Equal(
            ["Store", "Seed", "Texts", "ShowTexts", "EditKey", "EmbedOrigins", "PathBase", "Proxies", "ForwardedHeaders", "Hosts"],
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

    [Theory]
    [InlineData("*")]
    [InlineData("graph.example *.wiki.example  192.168.1.5 [2001:db8::1]")]
    public void Hosts_are_listed_with_blanks(string hosts) => Assert.Empty(Failures(new() { Hosts = hosts }));

    [Theory]
    [InlineData("https://graph.example")]
    [InlineData("graph.example/path")]
    [InlineData("graph.*")]
    [InlineData("*.")]
    [InlineData("[nothing]")]
    [InlineData("graph.example,wiki.example")]
    public void What_is_no_host_is_refused(string hosts) => Assert.Single(Failures(new() { Hosts = hosts }));

    [Fact]
    public void A_file_with_the_edit_key_is_there_and_holds_one_and_nothing_else_gives_one()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("good"), "a-key-of-some-length\r\n");
        File.WriteAllText(folder.File("empty"), "\n");
        File.WriteAllText(folder.File("blanks"), "two words of it");

        Assert.Empty(Failures(new() { EditKeyFile = folder.File("good") }));
        Assert.Equal("a-key-of-some-length", EditKey.Read(new() { EditKeyFile = folder.File("good") }, out _));
        Assert.Single(Failures(new() { EditKeyFile = folder.File("good"), EditKey = "another-key-of-it" }));
        foreach (var name in (string[])["empty", "blanks", "absent"])
        {
            Assert.StartsWith("GraphExplorer:EditKeyFile: ", Assert.Single(Failures(new() { EditKeyFile = folder.File(name) })), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_keys_of_Neo4j_are_read_and_every_wrong_one_is_named()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GraphExplorer:Neo4j:User"] = "reader",
            ["GraphExplorer:Neo4j:Password"] = "s3cret",
            ["GraphExplorer:Neo4j:Database"] = "texts",
            ["GraphExplorer:Neo4j:QuerySeconds"] = "soon",
            ["GraphExplorer:Neo4j:PoolSize"] = "0",
        }).Build();

        var options = Neo4jConfiguration.Read(configuration, "neo4j://localhost", out var problems);

        Assert.Equal(("reader", "s3cret", "texts"), (options.User, options.Password, options.Database));
        Assert.Equal(["GraphExplorer:Neo4j:PoolSize", "GraphExplorer:Neo4j:QuerySeconds"], problems.Select(p => p.Key).Order());
    }

    private static List<string> Failures(GraphExplorerOptions options) => [.. new GraphExplorerOptionsValidator().Validate(null, options).Failures ?? []];
}
