using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Migrating;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>A database that an older version made is brought up to date, and nothing in it is lost.</summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jMigrationTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private static readonly HashSet<string> Bundled = ["iran", "lonely"];

    /// <summary>The sample, and a user's import that shares an actor with it and brings some that no claim uses.</summary>
    private static readonly DataSet[] Old =
    [
        Make.DataSet("sample", Make.Claim("c1", source: "irgc", target: "us", document: "d"), Make.Claim("c2", source: "iran", target: "us", relation: Relation.Rivalry, document: "d")) with
        {
            Actors = [Make.Actor("iran", place: new(1.5, -2)), Make.Actor("irgc", partOf: "iran", aliases: ["Guards"]), Make.Actor("lonely"), Make.Actor("us")],
        },
        Make.DataSet("mine", Make.Claim("m1", source: "us", target: "own", document: "m"), Make.Claim("m2", source: "branch", target: "us", relation: Relation.Negotiation, document: "m", date: "2016-02/..")) with
        {
            Actors =
            [
                Make.Actor("branch", partOf: "roof"), Make.Actor("own"), Make.Actor("roof", partOf: "top"), Make.Actor("spare", partOf: "spare-whole"),
                Make.Actor("spare-whole"), Make.Actor("top"), Make.Actor("us"),
            ],
        },
    ];

    protected override bool NewDatabase => true;

    [Fact]
    public async Task Every_record_gets_the_data_sets_that_it_comes_from()
    {
        await FirstSchema.FillAsync(Database, Token, Old);
        var store = await MigratedAsync();

        var content = await store.ReadContentAsync(Token);
        Assert.Equal(["mine", "sample"], content.DataSets.Select(s => s.Name));
        Assert.All(content.DataSets, s => Assert.True(s.Version is null && s.Created > DateTimeOffset.UnixEpoch));
        Assert.Equal([("d", "sample"), ("m", "mine")], content.Documents.Select(d => (d.Record.Id, string.Join('+', d.DataSets))));
        Assert.Equal([("c1", "sample"), ("c2", "sample"), ("m1", "mine"), ("m2", "mine")], content.Claims.Select(c => (c.Record.Id, string.Join('+', c.DataSets))));
        Assert.Equal(
            [
                ("branch", "mine"), ("iran", "sample"), ("irgc", "sample"), ("lonely", "sample"), ("own", "mine"), ("roof", "mine"),
                ("spare", "mine+sample"), ("spare-whole", "mine+sample"), ("top", "mine"), ("us", "mine+sample"),
            ],
            content.Actors.Select(a => (a.Record.Id, string.Join('+', a.DataSets))));
        Assert.Equal(0, await Database.CountAsync("(n) WHERE n.dataset IS NOT NULL", Token));
    }

    [Fact]
    public async Task What_the_records_say_stays_and_words_are_folded_anew()
    {
        var data = GeneratedGraph.Of(seed: 111, claims: 120);
        await FirstSchema.FillAsync(Database, Token, data);
        await Database.RunAsync("CREATE (:Snapshot {id: 's', title: 't', created: datetime(), json: '{}', bytes: 2}), (:Foreign {id: 'x'})-[:ALLIANCE {id: 'theirs'}]->(:Foreign)", Token);
        var before = await Database.RunAsync("MATCH (s:GraphExplorerRevision) RETURN s.value", Token);

        var store = await MigratedAsync();

        Assert.Equal([.. data.Actors.OrderBy(a => a.Id, StringComparer.Ordinal)], await store.GetActorsAsync(Token));
        Assert.Equal([.. data.Documents.OrderBy(d => d.Id, StringComparer.Ordinal)], await store.GetDocumentsAsync(Token));
        Assert.Equal(data.Claims.OrderBy(c => c.Date.Earliest).ThenBy(c => c.Id, StringComparer.Ordinal), await ClaimsAsync(store));
        Assert.Equal(
            (await new ClaimSetReader(new ClaimSet(data.Actors, data.Documents, data.Claims)).GetClaimsAsync(new() { View = Make.View("q=troops") }, Token)).Items,
            (await store.GetClaimsAsync(new() { View = Make.View("q=troops") }, Token)).Items);
        Assert.Empty((await store.GetClaimsAsync(new() { View = Make.View($"q={FirstSchema.OldWords.Trim()}") }, Token)).Items);
        Assert.Equal((1, 2), (await Database.CountAsync("(:Snapshot)", Token), await Database.CountAsync("(f:Foreign) WHERE f.datasets IS NULL", Token)));
        Assert.Equal(0, await Database.CountAsync("(:Foreign)-[r]->() WHERE r.datasets IS NOT NULL", Token));
        Assert.NotEqual(before[0].Text(0), await store.GetRevisionAsync(Token));
    }

    [Fact]
    public async Task A_migration_that_is_broken_off_anywhere_goes_on_where_it_stopped()
    {
        await FirstSchema.FillAsync(Database, Token, Old);
        var whole = (await (await MigratedAsync()).ReadContentAsync(Token)) with { DataSets = [] };
        var broken = 0;
        for (var writes = 0; ; writes++)
        {
            await Database.DeleteAsync(Token);
            await FirstSchema.FillAsync(Database, Token, Old);
            var transport = new Breaking(Neo4jStores.TransportOf(Options, TimeProvider.System, NullLogger.Instance), writes);
            var store = Keep(Neo4jStores.Open(Options, transport, TimeProvider.System, NullLogger.Instance, Bundled));
            try
            {
                await store.PrepareAsync(Token);
                break;
            }
            catch (StoreUnavailableException)
            {
                broken++;
            }
            Assert.Equal(whole, (await (await MigratedAsync()).ReadContentAsync(Token)) with { DataSets = [] });
        }
        Assert.InRange(broken, 6, 20);
    }

    [Fact]
    public async Task Instances_that_migrate_at_once_end_alike()
    {
        await FirstSchema.FillAsync(Database, Token, [GeneratedGraph.Of(seed: 112, claims: 200), .. Old]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(MigratedAsync, Token)));
        var store = await MigratedAsync();
        Assert.Equal(204, (await ClaimsAsync(store)).Length);
        Assert.Equal(3, await Database.CountAsync("(:DataSet)", Token));
        Assert.Equal(2, await Database.CountAsync("(:GraphExplorerMigration)", Token));
        Assert.DoesNotContain(await Database.RunAsync("MATCH ()-[r:ALLIANCE|RIVALRY|NEGOTIATION]->() RETURN size(r.datasets)", Token), r => r.LongOrNull(0) != 1);
    }

    [Fact]
    public async Task Actors_alone_belong_to_a_data_set_of_their_own()
    {
        await FirstSchema.FillAsync(Database, Token, Make.DataSet("lost") with { Actors = [Make.Actor("lonely"), Make.Actor("own")] });
        var content = await (await MigratedAsync()).ReadContentAsync(Token);
        Assert.Equal(["actors"], content.DataSets.Select(s => s.Name));
        Assert.Equal(["actors", "actors"], content.Actors.Select(a => string.Join('+', a.DataSets)));
    }

    [Fact]
    public async Task Nodes_of_somebody_else_under_a_label_that_is_new_are_refused_before_anything_is_written()
    {
        await FirstSchema.FillAsync(Database, Token, Old);
        await Database.RunAsync("CREATE (:DataSet:Foreign {name: 'theirs'}), (:DataSet:Foreign {name: 'theirs'})", Token);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => Open().PrepareAsync(Token));
        Assert.Contains("'DataSet'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await Database.CountAsync("(d:Document) WHERE d.dataset IS NOT NULL AND d.datasets IS NULL", Token));
        Assert.Equal(1, await Database.CountAsync("(:GraphExplorerMigration)", Token));
        Assert.Equal(0, await Database.CountAsync("(s:DataSet) WHERE NOT s:Foreign", Token));
    }

    [Fact]
    public void A_circle_of_parts_ends()
    {
        var sets = ActorDataSets.Of([new("a", "b", []), new("b", "a", ["one"]), new("c", "c", []), new("d", "gone", [])], ["one", "two"], null);
        Assert.Equal(["one", "one", "one+two", "one+two"], "abcd".Select(id => string.Join('+', sets[$"{id}"])));
    }

    private async Task<IGraphStore> MigratedAsync()
    {
        var store = Neo4jStores.Open(Options, TimeProvider.System, NullLoggerFactory.Instance, Bundled);
        await store.PrepareAsync(Token);
        return Keep(store);
    }

    /// <summary>A transport that is gone after so many writes.</summary>
    private sealed class Breaking(ITransport inner, int writes) : ITransport
    {
        public Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken) =>
            access == Access.Write && writes-- <= 0
                ? throw new ServerFault(FaultKind.Unreachable, "Gone.")
                : inner.RunAsync(access, statement, within, cancellationToken);

        public Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken) => inner.WriteAsync(script, within, cancellationToken);

        public Task PingAsync(TimeSpan within, CancellationToken cancellationToken) => inner.PingAsync(within, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
