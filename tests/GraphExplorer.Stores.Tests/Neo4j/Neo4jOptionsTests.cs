using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Neo4j;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

public sealed class Neo4jOptionsTests
{
    private const string Secret = "s3cret-word";

    private static readonly Neo4jOptions Good = new() { Uri = "neo4j://graph.example.org:7687", Password = Secret };

    [Theory]
    [InlineData("neo4j://localhost")]
    [InlineData("neo4j+s://abcd1234.databases.neo4j.io")]
    [InlineData("neo4j+ssc://localhost:7687")]
    [InlineData("neo4j://localhost:7687?policy=europe")]
    [InlineData("bolt://localhost:7687")]
    [InlineData("bolt+s://localhost:7687")]
    [InlineData("bolt+ssc://localhost:7687")]
    [InlineData("http://localhost:7474")]
    [InlineData("https://graph.example.org/behind/a/proxy/")]
    public void Every_scheme_that_names_a_Neo4j_is_taken(string uri) => Assert.Empty((Good with { Uri = uri }).Validate());

    [Fact]
    public void All_errors_are_told_at_once_each_with_its_key()
    {
        var options = new Neo4jOptions
        {
            Uri = "ftp://graph.example.org", User = " ", Password = Secret, PasswordFile = "/no/such/file", Database = "a database",
            QuerySeconds = 0, WriteSeconds = 5, ConnectSeconds = 121, PoolSize = 1001,
        };
        Assert.Equal(
            [
                "GraphExplorer:Store", "GraphExplorer:Neo4j:User", "GraphExplorer:Neo4j:PasswordFile", "GraphExplorer:Neo4j:PasswordFile",
                "GraphExplorer:Neo4j:Database", "GraphExplorer:Neo4j:QuerySeconds", "GraphExplorer:Neo4j:WriteSeconds",
                "GraphExplorer:Neo4j:ConnectSeconds", "GraphExplorer:Neo4j:PoolSize",
            ],
            options.Validate().Select(p => p.Key));
        var refused = Assert.Throws<StoreRefusedException>(() => Neo4jStores.Open(options, TimeProvider.System, NullLoggerFactory.Instance));
        Assert.All(options.Validate(), problem => Assert.Contains(problem.ToString(), refused.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("neo4j://neo4j:" + Secret + "@localhost")]
    [InlineData("http://localhost:7474?password=" + Secret)]
    [InlineData("http://localhost:7474#" + Secret)]
    [InlineData("neo4j//localhost")]
    [InlineData("")]
    public void A_URI_that_is_not_only_an_address_is_refused_and_not_repeated(string uri)
    {
        var problem = Assert.Single((Good with { Uri = uri }).Validate());
        Assert.Equal("GraphExplorer:Store", problem.Key);
        Assert.DoesNotContain(Secret, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_password_is_in_no_text_that_the_options_make()
    {
        Assert.DoesNotContain(Secret, Good.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, $"{Good with { Uri = $"neo4j://neo4j:{Secret}@localhost" }}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_file_may_end_its_line_and_must_not_be_empty()
    {
        var file = Path.GetTempFileName();
        try
        {
            var options = Good with { Password = null, PasswordFile = file };
            Assert.Contains("empty", Assert.Single(options.Validate()).Reason, StringComparison.Ordinal);
            File.WriteAllText(file, $"{Secret}\n");
            Assert.Empty(options.Validate());
            var credentials = new Credentials(options);
            Assert.Equal(Secret, credentials.Password());

            File.WriteAllText(file, "another\r\n");
            Assert.Equal(Secret, credentials.Password());
            credentials.Refused();
            Assert.Equal("another", credentials.Password());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
