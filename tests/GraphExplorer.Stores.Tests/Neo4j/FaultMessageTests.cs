using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>What a fault means and what is said of it, where no server is needed to see it.</summary>
public sealed class FaultMessageTests
{
    private static string Said(FaultKind kind, string uri, string option = nameof(Neo4jOptions.QuerySeconds)) =>
        FaultMessages.Of(new ServerFault(kind, "so it is"), new Neo4jOptions { Uri = uri, QuerySeconds = 4, WriteSeconds = 40, PoolSize = 3 }, new(4, option));

    [Theory]
    [InlineData("bolt://localhost:7474", "7687")]
    [InlineData("neo4j+s://localhost:7473", "7687")]
    [InlineData("http://localhost:7687", "7474")]
    [InlineData("https://localhost:7687", "7474")]
    public void The_port_of_the_other_way_is_named(string uri, string port)
    {
        foreach (var kind in new[] { FaultKind.Unreachable, FaultKind.Tls, FaultKind.NotNeo4j })
        {
            Assert.Contains(port, Said(kind, uri).Replace(uri, "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("bolt://localhost:7687")]
    [InlineData("http://localhost:7474")]
    [InlineData("bolt://localhost:9999")]
    public void No_other_port_is_named_where_it_is_the_usual_one_or_ones_own(string uri) =>
        Assert.DoesNotContain("as a rule", Said(FaultKind.Unreachable, uri), StringComparison.Ordinal);

    [Theory]
    [InlineData("bolt+s", true)]
    [InlineData("neo4j+s", true)]
    [InlineData("bolt+ssc", false)]
    [InlineData("neo4j+ssc", false)]
    public void A_scheme_that_takes_any_certificate_is_recommended_only_to_those_who_have_another(string scheme, bool recommended)
    {
        var said = Said(FaultKind.Tls, $"{scheme}://localhost").Replace($"{scheme}://localhost", "", StringComparison.Ordinal);
        Assert.Equal(recommended, said.Contains($"{scheme.Split('+')[0]}+ssc://", StringComparison.Ordinal));
        Assert.Contains($"write {scheme.Split('+')[0]}://", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QuerySeconds", "WriteSeconds")]
    [InlineData("WriteSeconds", "QuerySeconds")]
    public void The_limit_that_applied_is_named_and_no_other(string option, string other)
    {
        foreach (var kind in new[] { FaultKind.TimedOut, FaultKind.NoPlace })
        {
            Assert.Contains(option, Said(kind, "bolt://localhost", option), StringComparison.Ordinal);
            Assert.DoesNotContain(other, Said(kind, "bolt://localhost", option), StringComparison.Ordinal);
        }
        Assert.Contains("GraphExplorer:Neo4j:PoolSize", Said(FaultKind.NoPlace, "bolt://localhost", option), StringComparison.Ordinal);
    }

#if NEO4J_DRIVER
    /// <summary>From driver 6 and newer servers on, a fault brings its cause with it.</summary>
    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", "WrongPassword")]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", "PasswordExpired")]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", "LockedOut")]
    [InlineData("Neo.ClientError.Security.Forbidden", "Forbidden")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", "UnknownDatabase")]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", "UnknownBookmark")]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", "TimedOut")]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", "Passing")]
    public void A_cause_does_not_hide_the_fault(string code, string kind)
    {
        var cause = new global::Neo4j.Driver.Neo4jException("Neo.DatabaseError.General.UnknownError", "the cause");
        var fault = new global::Neo4j.Driver.ClientException(code, "the fault", cause);
        var options = new Neo4jOptions { Uri = "bolt://localhost" };
        foreach (var error in new Exception[] { fault, new global::Neo4j.Driver.ServiceUnavailableException("tried", new AggregateException(fault)) })
        {
            var told = BoltFaults.Of(error, options);
            Assert.Equal((kind, "the fault", code), (told.Kind.ToString(), told.Message, told.Code));
        }
    }
#endif
}
