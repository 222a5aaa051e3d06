using System.Globalization;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>Steps of a write. Each ends alike when it runs twice: it merges on our own ids.</summary>
internal static class WriteCypher
{
    /// <summary>Most rows of one statement: what a server can hold without trouble, and few enough that each is a second's work at most.</summary>
    public const int MostRows = 5000;

    private static readonly string AnyClaim = $"[r:{string.Join('|', Names.ClaimTypes)}]";

    /// <summary>
    /// Sets a property first, since a node is locked by being written to: what is read of it after that is what the last writer left. Goes
    /// on with one row, or with none where the revision is another.
    /// </summary>
    public const string Guard =
        $"MATCH (s:{Names.Revision} {{id: 'store'}}) SET s.writing = $next WITH s WHERE s.value = $revision SET s.value = $next REMOVE s.writing WITH 1 AS held";

    public static IEnumerable<WriteStep> PutActors(IEnumerable<Actor> actors) => Batches(
        $"""
        UNWIND $rows AS row MERGE (a:{Names.Actor} {"{id: row[0]}"})
        SET a.name = row[1], a.kind = row[2], a.aliases = row[3], a.x = row[4], a.y = row[5]
        """,
        actors.Select(a => new object?[] { a.Id, a.Name, Words<ActorKind>.Of(a.Kind), a.Aliases.ToArray(), a.Place?.X, a.Place?.Y }),
        counted: true);

    /// <summary>Makes each a part of another, and of nothing where its <see cref="Actor.PartOf"/> is null.</summary>
    public static IEnumerable<WriteStep> PutWholes(IEnumerable<Actor> actors, IEnumerable<string> known) =>
    [
        .. Batches($"UNWIND $rows AS row MATCH (:{Names.Actor} {{id: row}})-[p:PART_OF]->(:{Names.Actor}) DELETE p", known),
        .. Batches(
            $"UNWIND $rows AS row MATCH (a:{Names.Actor} {{id: row[0]}}) MATCH (whole:{Names.Actor} {{id: row[1]}}) MERGE (a)-[:PART_OF]->(whole)",
            actors.Where(a => a.PartOf is not null).Select(a => new object?[] { a.Id, a.PartOf })),
    ];

    public static IEnumerable<WriteStep> PutDocuments(string dataSet, IEnumerable<Document> documents) => Batches(
        $"""
        UNWIND $rows AS row MERGE (d:{Names.Document} {"{id: row[0]}"})
        SET d.dataset = row[1], d.title = row[2], d.author = row[3], d.outlet = row[4], d.date = row[5], d.earliest = date(row[6]),
         d.latest = date(row[7]), d.url = row[8], d.file = row[9], d.sha256 = row[10], d.start = row[11], d.end = row[12]
        """,
        documents.Select(d => new object?[]
        {
            d.Id, dataSet, d.Title, d.Author, d.Outlet, d.Date.Text, Day(d.Date.Earliest), Day(d.Date.Latest), d.Url, d.File, d.Sha256,
            d.Span?.Start, d.Span?.End,
        }),
        counted: true);

    /// <summary>Writes claims between actors that are there.</summary>
    public static IEnumerable<WriteStep> PutClaims(IEnumerable<FoldedClaim> claims) => claims.GroupBy(c => c.Claim.Relation).SelectMany(relation => Batches(
        $"""
        UNWIND $rows AS row MATCH (a:{Names.Actor} {"{id: row[1]}"}) MATCH (b:{Names.Actor} {"{id: row[2]}"})
        MERGE (a)-[r:{Names.TypeOf(relation.Key)} {"{id: row[0]}"}]->(b)
        SET r.mutual = row[3], r.date = row[4], r.lasts = row[5], r.earliest = date(row[6]), r.latestStart = date(row[7]),
         r.earliestEnd = date(row[8]), r.latest = date(row[9]), r.basis = row[10], r.document = row[11], r.start = row[12], r.end = row[13],
         r.assertedBy = row[14], r.status = row[15], r.summary = row[16], r.voice = row[17], r.words = row[18],
         r.documentLatest = date(row[19])
        """,
        relation.Select(f => new object?[]
        {
            f.Claim.Id, f.Claim.Source, f.Claim.Target, f.Claim.Mutual, f.Claim.Date.Text, f.Claim.Date.Lasts, Day(f.Claim.Date.Earliest),
            Day(f.Claim.Date.LatestStart), Day(f.Claim.Date.EarliestEnd), Day(f.Claim.Date.Latest), Words<DateBasis>.Of(f.Claim.Basis),
            f.Claim.Document, f.Claim.Passage?.Start, f.Claim.Passage?.End, f.Claim.AssertedBy, Words<ClaimStatus>.Of(f.Claim.Status),
            f.Claim.Summary, f.Voice, f.Words, Day(f.DocumentLatest),
        }),
        counted: true));

    /// <summary>Writes what was derived for claims that are there: of one relation at a time, since a type is no parameter.</summary>
    public static IEnumerable<WriteStep> PutFolds(IEnumerable<FoldedClaim> claims) => claims.GroupBy(c => c.Claim.Relation).SelectMany(relation => Batches(
        $"UNWIND $rows AS row MATCH ()-[r:{Names.TypeOf(relation.Key)} {{id: row[0]}}]->() SET r.voice = row[1], r.words = row[2], r.documentLatest = date(row[3])",
        relation.Select(f => new object?[] { f.Claim.Id, f.Voice, f.Words, Day(f.DocumentLatest) })));

    public static IEnumerable<WriteStep> DeleteClaims(IEnumerable<Claim> claims) => claims.GroupBy(c => c.Relation).SelectMany(relation => Batches(
        $"UNWIND $rows AS row MATCH (:{Names.Actor})-[r:{Names.TypeOf(relation.Key)} {{id: row}}]->(:{Names.Actor}) DELETE r", relation.Select(c => c.Id)));

    public static IEnumerable<WriteStep> DeleteClaimsOf(IEnumerable<string> documents) =>
        Batches($"MATCH (:{Names.Actor})-{AnyClaim}->(:{Names.Actor}) WHERE r.document IN $rows DELETE r", documents);

    public static IEnumerable<WriteStep> DeleteDocuments(IEnumerable<string> ids) => Delete(Names.Document, ids);

    public static IEnumerable<WriteStep> DeleteActors(IEnumerable<string> ids) => Delete(Names.Actor, ids);

    public static IEnumerable<WriteStep> DeleteSnapshot(string id) => Delete(Names.Snapshot, [id]);

    /// <param name="bytes">Length of the JSON in UTF-8: Cypher counts characters only.</param>
    public static IEnumerable<WriteStep> PutSnapshot(StoredSnapshot snapshot, int bytes) => Batches(
        $"""
        UNWIND $rows AS row MERGE (s:{Names.Snapshot} {"{id: row[0]}"})
        ON CREATE SET s.title = row[1], s.created = datetime(row[2]), s.json = row[3], s.bytes = row[4]
        """,
        [new object?[] { snapshot.Id, snapshot.Title, snapshot.Created.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), snapshot.Json, bytes }]);

    private static IEnumerable<WriteStep> Delete(string label, IEnumerable<string> ids) =>
        Batches($"UNWIND $rows AS row MATCH (n:{label} {{id: row}}) DETACH DELETE n", ids);

    private static IEnumerable<WriteStep> Batches(string cypher, IEnumerable<object?> rows, bool counted = false) =>
        rows.Chunk(MostRows).Select(batch => new WriteStep(cypher, batch, counted ? batch.Length : 0));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A claim with what is derived of it: who speaks, the words that search finds, and the latest day of its document's date.</summary>
internal sealed record FoldedClaim(Claim Claim, string Voice, string Words, DateOnly DocumentLatest);
