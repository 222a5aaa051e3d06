using GraphExplorer.Neo4j;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>What stands in the database, as somebody sees it who has never seen this program; and whose database it may be.</summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jSchemaTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private static readonly DataSet Data = Make.DataSet(
        "one", Make.Claim("c1", relation: Relation.Rivalry, date: "2016-02/..", passage: new(3, 40), assertedBy: "Someone", summary: "A rebukes B.")) with
    {
        Actors = [Make.Actor("a", "Aland", partOf: "b", aliases: ["Ay", "Aa"], place: new(1.5, -2)), Make.Actor("b")],
        Documents = [new("d", "Daily", "Nadia", "Outlet", EdtfDate.Parse("2016-03~"), "https://example.org", "d.txt", new string('a', 64), new(0, 90))],
    };

    protected override bool NewDatabase => true;

    [Fact]
    public async Task A_claim_is_one_relationship_with_the_properties_of_the_contract()
    {
        await OpenPreparedAsync(Data);
        var row = Assert.Single(await Database.RunAsync(
            """
            MATCH (a:Actor {id: 'a'})-[r:RIVALRY {id: 'c1'}]->(b:Actor {id: 'b'})
            RETURN keys(r), [p IN ['earliest', 'latestStart', 'earliestEnd', 'latest', 'documentLatest'] | valueType(r[p])],
             [p IN ['earliest', 'latestStart', 'earliestEnd', 'latest', 'documentLatest'] | toString(r[p])], r.mutual, r.lasts, r.start, r.end, r.date
            """,
            Token));
        Assert.Equal(
            [
                "assertedBy", "basis", "date", "document", "documentLatest", "earliest", "earliestEnd", "end", "id", "lasts", "latest", "latestStart", "mutual", "start", "status",
                "summary", "voice", "words",
            ],
            row.Texts(0).Order(StringComparer.Ordinal));
        Assert.All(row.Texts(1), type => Assert.StartsWith("DATE", type, StringComparison.Ordinal));
        Assert.Equal(["2016-02-01", "2016-02-29", "9999-12-31", "9999-12-31", "2016-04-30"], row.Texts(2));
        Assert.Equal((false, true, 3, 40, "2016-02/.."), (row.Flag(3), row.Flag(4), row.Number(5), row.Number(6), row.Text(7)));
    }

    [Fact]
    public async Task Actors_documents_and_snapshots_are_nodes_with_the_properties_of_the_contract()
    {
        var store = await OpenPreparedAsync(Data);
        await store.SaveSnapshotAsync(Make.Snapshot("s1"), Token);

        var actor = Assert.Single(await Database.RunAsync(
            "MATCH (a:Actor {id: 'a'})-[p:PART_OF]->(whole:Actor) RETURN keys(a), a.aliases, whole.id, a.x, a.kind", Token));
        Assert.Equal(["aliases", "id", "kind", "name", "x", "y"], actor.Texts(0).Order(StringComparer.Ordinal));
        Assert.Equal(["Ay", "Aa"], actor.Texts(1));
        Assert.Equal(("b", 1.5, "state"), (actor.Text(2), actor.RealOrNull(3), actor.Text(4)));

        var document = Assert.Single(await Database.RunAsync("MATCH (d:Document) RETURN keys(d), d.dataset, valueType(d.earliest), toString(d.latest)", Token));
        Assert.Equal(
            ["author", "dataset", "date", "earliest", "end", "file", "id", "latest", "outlet", "sha256", "start", "title", "url"],
            document.Texts(0).Order(StringComparer.Ordinal));
        Assert.Equal(("one", "2016-04-30"), (document.Text(1), document.Text(3)));
        Assert.StartsWith("DATE", document.Text(2), StringComparison.Ordinal);

        var snapshot = Assert.Single(await Database.RunAsync("MATCH (s:Snapshot) RETURN keys(s)", Token));
        Assert.Equal(["bytes", "created", "id", "json", "title"], snapshot.Texts(0).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ids_are_unique_and_dates_have_an_index()
    {
        await OpenPreparedAsync();
        var unique = await Database.RunAsync(
            "SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties WHERE name STARTS WITH 'graph_explorer_' AND properties = ['id'] RETURN labelsOrTypes[0]", Token);
        Assert.Equal(
            ["ALLIANCE", "Actor", "Document", "GraphExplorerRevision", "NEGOTIATION", "RIVALRY", "Snapshot"],
            unique.Select(r => r.Text(0)).Order(StringComparer.Ordinal));
        var dates = await Database.RunAsync(
            "SHOW INDEXES YIELD type, state, labelsOrTypes, properties WHERE properties = ['earliest', 'latest'] RETURN labelsOrTypes[0], type, state", Token);
        Assert.Equal(["ALLIANCE", "NEGOTIATION", "RIVALRY"], dates.Select(r => r.Text(0)).Order(StringComparer.Ordinal));
        Assert.All(dates, r => Assert.Equal(("RANGE", "ONLINE"), (r.Text(1), r.Text(2))));
    }

    [Fact]
    public async Task A_database_that_stopped_in_the_middle_of_a_migration_is_brought_to_its_end()
    {
        await Database.RunAsync("CREATE CONSTRAINT graph_explorer_actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE", Token);
        await OpenPreparedAsync(Data);
        Assert.Equal(2, await Database.CountAsync("(:GraphExplorerMigration)", Token));
    }

    [Fact]
    public async Task Instances_that_start_at_once_on_a_new_database_and_write_lose_nothing_and_double_nothing()
    {
        var same = GeneratedGraph.Of(seed: 101, claims: 60);
        DataSet Own(int number) => Make.DataSet($"own {number}", Make.Claim($"o{number}", source: "a", target: $"t{number}", document: $"d{number}"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => Task.Run(
            async () =>
            {
                var store = Neo4jStores.Open(Options, TimeProvider.System, NullLoggerFactory.Instance);
                await using (store)
                {
                    await store.PrepareAsync(Token);
                    await store.ImportAsync(same, new ImportOptions(), null, Token);
                    await store.ImportAsync(Own(number), new ImportOptions(), null, Token);
                }
            },
            Token)));

        Assert.Equal(2, await Database.CountAsync("(:GraphExplorerMigration)", Token));
        Assert.Equal(1, await Database.CountAsync("(:GraphExplorerRevision)", Token));
        Assert.Equal(63, await Database.CountAsync("()-[:ALLIANCE|RIVALRY|NEGOTIATION]->()", Token));
        Assert.Equal(
            [.. same.Claims.Select(c => c.Id).Concat(["o0", "o1", "o2"]).Order(StringComparer.Ordinal)],
            (await ClaimsAsync(await OpenPreparedAsync())).Select(c => c.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Actor")]
    [InlineData("Document")]
    [InlineData("Snapshot")]
    public async Task A_foreign_graph_under_one_of_our_labels_is_refused_before_anything_is_written(string label)
    {
        await Database.RunAsync($"CREATE (:{label}:Foreign {{id: 'theirs'}})", Token);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => Open().PrepareAsync(Token));
        Assert.Contains($"'{label}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Neo4j:Database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Database.CountAsync("(n) WHERE NOT n:GraphExplorerMigration AND n:Foreign", Token));
        Assert.Equal(0, await Database.CountAsync("(n:GraphExplorerMigration)", Token));
        Assert.Empty(await Database.RunAsync("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'graph_explorer_' RETURN name", Token));
    }

    [Fact]
    public async Task A_foreign_graph_under_other_labels_is_left_alone_and_never_shown()
    {
        await Database.RunAsync(
            """
            CREATE (a:Foreign {id: 'a', name: 'Theirs'})-[:ALLIANCE {id: 'c1', earliest: date('2016-01-01'), latest: date('2016-01-01'), document: 'd'}]->(b:Foreign {id: 'b'}),
             (a)-[:RIVALRY {since: 1990}]->(b), (a)-[:PART_OF]->(b)
            """,
            Token);
        var store = await OpenPreparedAsync(Data);
        Assert.Equal(Data.Claims, await ClaimsAsync(store));
        Assert.Equal(Data.Actors, await store.GetActorsAsync(Token));
        foreach (var query in new[] { "from=2015-01-01&to=2017-12-31&mode=possible", "q=rebukes", "actor=a", "actor=a&hops=2", "pair=rival" })
        {
            Assert.Equal(1, (await store.GetTiesAsync(Make.View(query), PageRange.First, Token)).Total);
        }
        Assert.Equal([("one", 1, 1, 2)], (await store.GetDataSetsAsync(Token)).Select(d => (d.Name, d.Documents, d.Claims, d.Actors)));

        await store.RemoveAsync("one", Token);

        Assert.Equal(2, await Database.CountAsync("(:Foreign)", Token));
        Assert.Equal(3, await Database.CountAsync("(:Foreign)-[r]->(:Foreign)", Token));
        Assert.Equal(0, await Database.CountAsync("(:Actor)", Token));
    }

    [Fact]
    public async Task A_relationship_that_somebody_draws_between_actors_is_no_claim()
    {
        var store = await OpenPreparedAsync(Data);
        await Database.RunAsync("MATCH (a:Actor {id: 'a'}), (b:Actor {id: 'b'}) CREATE (a)-[:ALLIANCE {note: 'mine'}]->(b), (a)-[:LIKES]->(b)", Token);
        Assert.Equal(Data.Claims, await ClaimsAsync(store));
        Assert.Equal(1, (await store.GetTiesAsync(View.Everything, PageRange.First, Token)).Total);
    }

    [Fact]
    public async Task A_schema_newer_than_the_program_is_refused_with_a_clear_word()
    {
        await OpenPreparedAsync(Data);
        await Database.RunAsync("CREATE (:GraphExplorerMigration {number: 99, name: 'From the future'})", Token);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => Open().PrepareAsync(Token));
        Assert.Contains("schema 99", refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Database.CountAsync("()-[:RIVALRY]->()", Token));
    }

    [Fact]
    public async Task A_store_that_was_not_prepared_says_so()
    {
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open().GetRevisionAsync(Token));
        Assert.Contains("prepared", unavailable.Message, StringComparison.Ordinal);
    }
}
