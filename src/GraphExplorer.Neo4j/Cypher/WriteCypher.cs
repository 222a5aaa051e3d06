using System.Globalization;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>Steps of a write. Each is idempotent: it merges on our own ids.</summary>
internal static class WriteCypher
{
    /// <summary>Most rows of one statement: few enough for a server's memory, and for a statement to take a second at most.</summary>
    public const int MostRows = 5000;

    /// <summary>
    /// Sets a property first, which locks the node, so that the revision that is read next is the one of the last writer. Gives one row, or none
    /// where the revision is another.
    /// </summary>
    public const string Guard =
        $"MATCH (s:{Names.Revision} {{id: 'store'}}) SET s.writing = $next WITH s WHERE s.value = $revision SET s.value = $next REMOVE s.writing WITH 1 AS held";

    public static IEnumerable<WriteStep> PutActors(IEnumerable<StoredRecord<Actor>> actors) => PutNodes(Names.Actor, Columns.OfActors, a => a.Id, actors);

    /// <summary>Makes each a part of another, and of nothing where its <see cref="Actor.PartOf"/> is null.</summary>
    public static IEnumerable<WriteStep> PutWholes(IEnumerable<Actor> actors, IEnumerable<string> known) =>
    [
        .. Batches($"UNWIND $rows AS row MATCH (:{Names.Actor} {{id: row}})-[p:PART_OF]->(:{Names.Actor}) DELETE p", known),
        .. Batches(
            $"UNWIND $rows AS row MATCH (a:{Names.Actor} {{id: row[0]}}) MATCH (whole:{Names.Actor} {{id: row[1]}}) MERGE (a)-[:PART_OF]->(whole)",
            actors.Where(a => a.PartOf is not null).Select(a => new object?[] { a.Id, a.PartOf })),
    ];

    public static IEnumerable<WriteStep> PutDocuments(IEnumerable<StoredRecord<Document>> documents) =>
        PutNodes(Names.Document, Columns.OfDocuments, d => d.Id, documents);

    /// <summary>Writes claims that are not there, between actors that are.</summary>
    public static IEnumerable<WriteStep> PutClaims(IEnumerable<SearchableClaim> claims) => Claims(claims, type =>
        $"""
        UNWIND $rows AS row MATCH (a:{Names.Actor} {"{id: row[1]}"}) MATCH (b:{Names.Actor} {"{id: row[2]}"})
        MERGE (a)-[r:{type} {"{id: row[0]}"}]->(b)
        """);

    /// <summary>Writes claims that are there with the same ends and the same relation.</summary>
    public static IEnumerable<WriteStep> RewriteClaims(IEnumerable<SearchableClaim> claims) => Claims(claims, type => $"UNWIND $rows AS row {ById(type, "row[0]")}");

    private static IEnumerable<WriteStep> PutNodes<T>(
        string label, ImmutableArray<Column<T>> columns, Func<T, string> id, IEnumerable<StoredRecord<T>> records) where T : class => Batches(
        $"UNWIND $rows AS row MERGE (n:{label} {{id: row[0]}}) SET {Columns.Set("n", columns, 1)}, n.datasets = row[{columns.Length + 1}]",
        records.Select(r => (object?[])[id(r.Record), .. columns.Select(c => c.Value(r.Record)), r.DataSets.ToArray()]),
        counted: true);

    private static IEnumerable<WriteStep> Claims(IEnumerable<SearchableClaim> claims, Func<string, string> find) => claims.GroupBy(c => c.Claim.Relation).SelectMany(relation => Batches(
        $"{find(Names.TypeOf(relation.Key))} SET {Columns.Set("r", Columns.OfClaims, 3)}, r.datasets = row[{Columns.OfClaims.Length + 3}]",
        relation.Select(f => (object?[])[f.Claim.Id, f.Claim.Source, f.Claim.Target, .. Columns.OfClaims.Select(c => c.Value(f)), f.DataSets.ToArray()]),
        counted: true));

    /// <summary>Says which data sets have records that stay as they are: rows of id and names.</summary>
    public static IEnumerable<WriteStep> PutMemberships(IEnumerable<StoredRecord<Actor>> actors) =>
        PutMemberships(Names.Actor, actors.Select(a => (a.Record.Id, a.DataSets)));

    public static IEnumerable<WriteStep> PutMemberships(IEnumerable<StoredRecord<Document>> documents) =>
        PutMemberships(Names.Document, documents.Select(d => (d.Record.Id, d.DataSets)));

    public static IEnumerable<WriteStep> PutMemberships(IEnumerable<StoredRecord<Claim>> claims) => claims.GroupBy(c => c.Record.Relation).SelectMany(
        relation => Batches(
            $"UNWIND $rows AS row {ById(Names.TypeOf(relation.Key), "row[0]")} SET r.datasets = row[1]",
            relation.Select(c => new object?[] { c.Record.Id, c.DataSets.ToArray() }),
            counted: true));

    public static IEnumerable<WriteStep> PutEarlier(IEnumerable<EarlierRecord> words) => Batches(
        $"UNWIND $rows AS row MERGE (e:{Names.Earlier} {"{kind: row[0], id: row[1], dataset: row[2]}"}) SET e.json = row[3]",
        words.Select(w => new object?[] { w.Kind, w.Id, w.DataSet, w.Json }));

    public static IEnumerable<WriteStep> DeleteEarlier(IEnumerable<EarlierRecord> words) => Batches(
        $"UNWIND $rows AS row MATCH (e:{Names.Earlier} {"{kind: row[0], id: row[1], dataset: row[2]}"}) DELETE e",
        words.Select(w => new object?[] { w.Kind, w.Id, w.DataSet }));

    public static IEnumerable<WriteStep> PutDataSets(IEnumerable<DataSetHead> dataSets) => Batches(
        $"UNWIND $rows AS row MERGE (s:{Names.DataSet} {"{name: row[0]}"}) SET s.version = row[1], s.created = datetime(row[2])",
        dataSets.Select(s => new object?[] { s.Name, s.Version, Moment(s.Created) }));

    /// <summary>Makes data sets that may be there, as of now.</summary>
    public static IEnumerable<WriteStep> EnsureDataSets(IEnumerable<string> names) =>
        Batches($"UNWIND $rows AS row MERGE (s:{Names.DataSet} {"{name: row}"}) ON CREATE SET s.created = datetime()", names);

    public static IEnumerable<WriteStep> DeleteDataSets(IEnumerable<string> names) =>
        Batches($"UNWIND $rows AS row MATCH (s:{Names.DataSet} {"{name: row}"}) DETACH DELETE s", names);

    /// <summary>Writes what was derived for claims that are there: of one relation at a time, since a type is no parameter.</summary>
    public static IEnumerable<WriteStep> PutSearchFields(IEnumerable<SearchableClaim> claims) => claims.GroupBy(c => c.Claim.Relation).SelectMany(relation => Batches(
        $"UNWIND $rows AS row {ById(Names.TypeOf(relation.Key), "row[0]")} SET r.voice = row[1], r.words = row[2], r.documentLatest = date(row[3])",
        relation.Select(f => new object?[] { f.Claim.Id, f.Voice, f.Words, IsoDay.Of(f.DocumentLatest) })));

    public static IEnumerable<WriteStep> DeleteClaims(IEnumerable<Claim> claims) => claims.GroupBy(c => c.Relation).SelectMany(relation => Batches(
        $"UNWIND $rows AS row {ById(Names.TypeOf(relation.Key), "row")} DELETE r", relation.Select(c => c.Id)));

    public static IEnumerable<WriteStep> DeleteDocuments(IEnumerable<string> ids) => Delete(Names.Document, ids);

    public static IEnumerable<WriteStep> DeleteActors(IEnumerable<string> ids) => Delete(Names.Actor, ids);

    public static IEnumerable<WriteStep> DeleteSnapshot(string id) => Delete(Names.Snapshot, [id]);

    /// <param name="bytes">Length of the JSON in UTF-8: Cypher counts characters only.</param>
    public static IEnumerable<WriteStep> PutSnapshot(StoredSnapshot snapshot, int bytes) => Batches(
        $"""
        UNWIND $rows AS row MERGE (s:{Names.Snapshot} {"{id: row[0]}"})
        ON CREATE SET s.title = row[1], s.created = datetime(row[2]), s.json = row[3], s.bytes = row[4]
        """,
        [new object?[] { snapshot.Id, snapshot.Title, Moment(snapshot.Created), snapshot.Json, bytes }]);

    /// <summary>
    /// Finds one claim by its id. The index is named since the planner, where few actors have many claims, would scan all claims of an actor instead.
    /// </summary>
    public static string ById(string type, string id) =>
        $"MATCH (:{Names.Actor})-[r:{type}]->(:{Names.Actor}) USING INDEX SEEK r:{type}(id) WHERE r.id = {id}";

    private static IEnumerable<WriteStep> PutMemberships(string label, IEnumerable<(string Id, ImmutableArray<string> DataSets)> records) => Batches(
        $"UNWIND $rows AS row MATCH (n:{label} {{id: row[0]}}) SET n.datasets = row[1]",
        records.Select(r => new object?[] { r.Id, r.DataSets.ToArray() }),
        counted: true);

    private static IEnumerable<WriteStep> Delete(string label, IEnumerable<string> ids) =>
        Batches($"UNWIND $rows AS row MATCH (n:{label} {{id: row}}) DETACH DELETE n", ids);

    private static IEnumerable<WriteStep> Batches(string cypher, IEnumerable<object?> rows, bool counted = false) =>
        rows.Chunk(MostRows).Select(batch => new WriteStep(cypher, batch, counted ? batch.Length : 0));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
