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
                "assertedBy", "basis", "datasets", "date", "document", "documentLatest", "earliest", "earliestEnd", "end", "id", "lasts", "latest", "latestStart", "mutual", "start", "status",
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
        Assert.Equal(["aliases", "datasets", "id", "kind", "name", "x", "y"], actor.Texts(0).Order(StringComparer.Ordinal));
        Assert.Equal(["Ay", "Aa"], actor.Texts(1));
        Assert.Equal(("b", 1.5, "state"), (actor.Text(2), actor.RealOrNull(3), actor.Text(4)));

        var document = Assert.Single(await Database.RunAsync("MATCH (d:Document) RETURN keys(d), d.datasets[0], valueType(d.earliest), toString(d.latest)", Token));
        Assert.Equal(
            ["author", "datasets", "date", "earliest", "end", "file", "id", "latest", "outlet", "sha256", "start", "title", "url"],
            document.Texts(0).Order(StringComparer.Ordinal));
        Assert.Equal(("one", "2016-04-30"), (document.Text(1), document.Text(3)));
        Assert.StartsWith("DATE", document.Text(2), StringComparison.Ordinal);

        var snapshot = Assert.Single(await Database.RunAsync("MATCH (s:Snapshot) RETURN keys(s)", Token));
        Assert.Equal(["bytes", "created", "id", "json", "title"], snapshot.Texts(0).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Data_sets_are_nodes_and_what_was_said_before_lies_beside_the_records()
    {
        var store = await OpenPreparedAsync(Data with { Version = "1.2" });
        await store.ImportAsync(Data with { Name = "two", Actors = [Data.Actors[0] with { Name = "Otherland" }, Data.Actors[1]] }, new ImportOptions(Replace: true), null, Token);

        var sets = await Database.RunAsync("MATCH (s:DataSet) RETURN s.name, keys(s), valueType(s.created), s.version ORDER BY s.name", Token);
        Assert.Equal([("one", "1.2"), ("two", null)], sets.Select(s => (s.Text(0), s.TextOrNull(3))));
        Assert.Equal(["created", "name", "version"], sets[0].Texts(1).Order(StringComparer.Ordinal));
        Assert.StartsWith("ZONED DATETIME", sets[0].Text(2), StringComparison.Ordinal);
        Assert.Equal(
            ["one+two", "one+two", "one+two", "one+two"],
            (await Database.RunAsync("MATCH (n:Actor|Document) RETURN n.datasets AS sets UNION ALL MATCH ()-[r:RIVALRY]->() RETURN r.datasets AS sets", Token))
                .Select(r => string.Join('+', r.Texts(0))));

        var earlier = Assert.Single(await Database.RunAsync("MATCH (e:GraphExplorerEarlier) RETURN e.kind, e.id, e.dataset, e.json, keys(e)", Token));
        Assert.Equal(("actor", "a", "one"), (earlier.Text(0), earlier.Text(1), earlier.Text(2)));
        Assert.Equal("""{"id":"a","name":"Aland","kind":"state","aliases":["Ay","Aa"],"partOf":"b","x":1.5,"y":-2}""", earlier.Text(3));
        Assert.Equal(["dataset", "id", "json", "kind"], earlier.Texts(4).Order(StringComparer.Ordinal));
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
    [InlineData("DataSet")]
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
    public async Task An_actor_and_a_document_that_somebody_makes_by_hand_are_read_and_joined_like_others()
    {
        var store = await OpenPreparedAsync();
        await Database.RunAsync(
            "CREATE (:Actor {id: 'a', name: 'a', kind: 'state', aliases: []}), (:Actor {id: 'c', name: 'c', kind: 'bloc'}), (:Document {id: 'd', title: 'd', date: '2016', dataset: 'script'})",
            Token);
        (await store.ReadContentAsync(Token)).Validate();
        await store.ImportAsync(Make.DataSet("one", Make.Claim("c1")), new ImportOptions(), null, Token);

        var content = await store.ReadContentAsync(Token);
        content.Validate();
        Assert.Equal(["script+one", "one", "script"], content.Actors.Select(a => string.Join('+', a.DataSets)));
        Assert.Equal(["one", "script"], content.DataSets.Select(s => s.Name));
        Assert.Equal(new DataSetRemoval("one", new(1, 0, 1), default, new(1, 1, 0)), await store.RemoveAsync("one", Token));
        Assert.Equal(["a", "c"], (await store.GetActorsAsync(Token)).Select(a => a.Id));
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
