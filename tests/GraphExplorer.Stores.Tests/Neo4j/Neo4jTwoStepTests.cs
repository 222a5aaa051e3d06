using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>A view of two steps is two statements, and one answer all the same.</summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jTwoStepTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private static readonly View TwoSteps = Make.View("actor=a&hops=2");

    [Fact]
    public async Task What_is_written_between_the_two_statements_is_in_the_answer_with_its_partners()
    {
        var writer = await OpenPreparedAsync(Make.DataSet("one", Make.Claim("c1", source: "a", target: "b"), Make.Claim("c2", source: "b", target: "c")));
        // A new partner, and a claim of that one's: either alone would be half of the import.
        var second = Make.DataSet("two", Make.Claim("c3", source: "a", target: "x", document: "e"), Make.Claim("c4", source: "x", target: "y", document: "e"));
        var writes = 0;
        var transport = new Between(Neo4jStores.TransportOf(Options, TimeProvider.System, NullLogger.Instance), async () =>
        {
            if (writes++ == 0)
            {
                await writer.ImportAsync(second, new ImportOptions(), null, Token);
            }
        });
        var reader = Keep(Neo4jStores.Open(Options, transport, TimeProvider.System, NullLogger.Instance));

        var page = await reader.GetClaimsAsync(new ClaimQuery { View = TwoSteps }, Token);

        Assert.Equal(["c1", "c2", "c3", "c4"], page.Items.Select(c => c.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2, writes);
    }

    [Fact]
    public async Task A_writer_that_never_rests_does_not_keep_a_reader_waiting()
    {
        var writer = await OpenPreparedAsync(Make.DataSet("one", Make.Claim("c1", source: "a", target: "b")));
        var writes = 0;
        var transport = new Between(
            Neo4jStores.TransportOf(Options, TimeProvider.System, NullLogger.Instance),
            () => writer.SaveSnapshotAsync(Make.Snapshot($"s{writes++}"), Token));
        var reader = Keep(Neo4jStores.Open(Options, transport, TimeProvider.System, NullLogger.Instance));

        Assert.Equal(1, (await reader.GetTiesAsync(TwoSteps, PageRange.First, Token)).Total);
        Assert.InRange(writes, 2, 10);
    }

    /// <summary>A transport that lets something happen each time after the partners were asked for.</summary>
    private sealed class Between(ITransport inner, Func<Task> happen) : ITransport
    {
        private readonly string _circle = GraphExplorer.Neo4j.Cypher.ViewCypher.Circle(TwoSteps)!.Text;

        public async Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken)
        {
            var rows = await inner.RunAsync(access, statement, within, cancellationToken);
            if (statement.Text == _circle)
            {
                await happen();
            }
            return rows;
        }

        public Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken) => inner.WriteAsync(script, within, cancellationToken);

        public Task PingAsync(TimeSpan within, CancellationToken cancellationToken) => inner.PingAsync(within, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
