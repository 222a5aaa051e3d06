using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>Statements that read: what each returns is in the order in which <see cref="Rows"/> takes it.</summary>
internal static class ReadCypher
{
    private static readonly string EachClaim = $"(a:{Names.Actor})-[r:{Names.AnyClaim}]->(b:{Names.Actor})";

    public static Statement Revision { get; } = new($"MATCH (s:{Names.Revision} {{id: 'store'}}) RETURN s.value");

    public static Statement Actors { get; } = new($"MATCH (a:{Names.Actor}) {ReturnActor}");

    public static Statement Documents { get; } = new($"MATCH (d:{Names.Document}) {ReturnDocument}");

    /// <summary>Stands in <see cref="DataSets"/> for a data set itself.</summary>
    public const string DataSetItself = "set";

    /// <summary>What is counted, name, number, version, created; one row for each data set itself and for each kind of its records.</summary>
    public static Statement DataSets { get; } = new(
        $"""
        MATCH (s:{Names.DataSet}) RETURN '{DataSetItself}' AS counted, s.name AS name, 0 AS number, s.version AS version, toString(s.created) AS created
        UNION ALL
        MATCH (d:{Names.Document}) UNWIND d.datasets AS name RETURN '{Kinds.Document}' AS counted, name, count(d) AS number, null AS version, null AS created
        UNION ALL
        MATCH (a:{Names.Actor}) UNWIND a.datasets AS name RETURN '{Kinds.Actor}' AS counted, name, count(a) AS number, null AS version, null AS created
        UNION ALL
        MATCH {EachClaim} WHERE r.voice IS NOT NULL UNWIND r.datasets AS name RETURN '{Kinds.Claim}' AS counted, name, count(r) AS number, null AS version, null AS created
        """);

    /// <summary>Name, version, created; one row for each data set.</summary>
    public static Statement DataSetHeads { get; } = new($"MATCH (s:{Names.DataSet}) RETURN s.name, s.version, toString(s.created)");

    /// <summary>Id, data sets; one row for each document.</summary>
    public static Statement DataSetNames { get; } = new($"MATCH (d:{Names.Document}) RETURN d.id, d.datasets");

    /// <summary>The same of each claim.</summary>
    public static Statement DataSetNamesOfClaims { get; } = new($"MATCH {EachClaim} WHERE r.voice IS NOT NULL RETURN r.id, r.datasets");

    /// <summary>All claims with their data sets.</summary>
    public static Statement StoredClaims { get; } = new($"MATCH {EachClaim} WHERE r.voice IS NOT NULL {ReturnStoredClaim}");

    /// <summary>Kind, id, data set, and what it says as JSON; one row for each record of which a data set says other than what stands.</summary>
    public static Statement Earlier { get; } = new($"MATCH (e:{Names.Earlier}) {ReturnEarlier}");

    public static Statement SnapshotCount { get; } = new($"MATCH (s:{Names.Snapshot}) RETURN count(s)");

    private const string ReturnActor =
        $"OPTIONAL MATCH (a)-[:PART_OF]->(whole:{Names.Actor}) RETURN a.id, a.name, a.kind, whole.id, a.aliases, a.x, a.y, a.datasets";

    private const string ReturnDocument =
        "RETURN d.id, d.title, d.author, d.outlet, d.date, d.url, d.file, d.sha256, d.start, d.end, d.datasets";

    public const string ReturnClaim =
        "RETURN r.id, a.id, b.id, type(r), r.mutual, r.date, r.basis, r.document, r.start, r.end, r.assertedBy, r.status, r.summary";

    private const string ReturnStoredClaim = $"{ReturnClaim}, r.datasets";

    private const string ReturnEarlier = "RETURN e.kind, e.id, e.dataset, e.json";

    public static Statement ActorsOf(IReadOnlyList<string> ids) =>
        new($"UNWIND $ids AS id MATCH (a:{Names.Actor} {{id: id}}) {ReturnActor}", ("ids", ids));

    public static Statement DocumentsOf(IReadOnlyList<string> ids) =>
        new($"UNWIND $ids AS id MATCH (d:{Names.Document} {{id: id}}) {ReturnDocument}", ("ids", ids));

    public static Statement ActorsOfDataSet(string name) => new($"MATCH (a:{Names.Actor}) WHERE $name IN a.datasets {ReturnActor}", ("name", name));

    public static Statement DocumentsOfDataSet(string name) => new($"MATCH (d:{Names.Document}) WHERE $name IN d.datasets {ReturnDocument}", ("name", name));

    public static Statement ClaimsOfDataSet(string name) =>
        new($"MATCH {EachClaim} WHERE r.voice IS NOT NULL AND $name IN r.datasets {ReturnStoredClaim}", ("name", name));

    /// <summary>Id of an actor that only this data set has, data sets of a record that names it and belongs to another too.</summary>
    public static Statement UsesOfActors(string name) => new(
        $"""
        MATCH (a:{Names.Actor})-[r:{Names.AnyClaim}]-(:{Names.Actor})
        WHERE a.datasets = [$name] AND r.voice IS NOT NULL AND any(s IN r.datasets WHERE s <> $name) RETURN a.id AS id, r.datasets AS sets
        UNION
        MATCH (part:{Names.Actor})-[:PART_OF]->(a:{Names.Actor})
        WHERE a.datasets = [$name] AND any(s IN part.datasets WHERE s <> $name) RETURN a.id AS id, part.datasets AS sets
        """,
        ("name", name));

    /// <summary>The same of the documents that only this data set has.</summary>
    public static Statement UsesOfDocuments(string name) => new(
        $"""
        MATCH {EachClaim} WHERE r.voice IS NOT NULL AND any(s IN r.datasets WHERE s <> $name)
        WITH DISTINCT r.document AS id, r.datasets AS sets
        MATCH (d:{Names.Document}) WHERE d.id = id AND d.datasets = [$name] RETURN id, sets
        """,
        ("name", name));

    /// <summary>Claims that name an actor, or are of a document, of which something was changed.</summary>
    public static Statement ClaimsAround(IReadOnlyCollection<string> actors, IReadOnlyCollection<string> documents) => new(
        $$"""
        CALL {
          MATCH (changed:{{Names.Actor}})-[r:{{Names.AnyClaim}}]-(:{{Names.Actor}}) WHERE changed.id IN $actors AND r.voice IS NOT NULL RETURN r
          UNION
          MATCH (:{{Names.Actor}})-[r:{{Names.AnyClaim}}]->(:{{Names.Actor}}) WHERE r.document IN $documents AND r.voice IS NOT NULL RETURN r
        }
        WITH r, startNode(r) AS a, endNode(r) AS b {{ReturnClaim}}
        """,
        ("actors", actors), ("documents", documents));

    /// <summary>Claims by their ids, whatever their type.</summary>
    public static Statement ClaimsOf(IReadOnlyList<string> ids) => new(
        string.Join(" UNION ALL ", Names.ClaimTypes.Select(
            type => $"UNWIND $ids AS id MATCH (a:{Names.Actor})-[r:{type}]->(b:{Names.Actor}) USING INDEX SEEK r:{type}(id) WHERE r.id = id {ReturnStoredClaim}")),
        ("ids", ids));

    public static Statement EarlierOf(string kind, IReadOnlyList<string> ids) => new(
        $"UNWIND $ids AS id MATCH (e:{Names.Earlier}) WHERE e.kind = $kind AND e.id = id AND e.dataset IS NOT NULL {ReturnEarlier}", ("kind", kind), ("ids", ids));

    /// <summary>One page of a query's claims.</summary>
    public static Statement Claims(ClaimQuery query, IReadOnlyCollection<string> circle)
    {
        var sort = $"{Key(query.Order)}{(query.Descending ? " DESC" : "")}{(query.Order == ClaimOrder.Date ? "" : ", r.earliest")}, r.id";
        return ViewCypher.Of(query, circle, sort).Then(
            $"{Joined(query.Order)}WITH a, r, b ORDER BY {sort} {Only(query.Range)} {ReturnClaim}",
            ("skip", query.Range.Offset), ("limit", query.Range.Limit));
    }

    public static Statement CountClaims(ClaimQuery query, IReadOnlyCollection<string> circle) => ViewCypher.Of(query, circle).Then("RETURN count(r)");

    /// <summary>One page of a view's ties.</summary>
    public static Statement Ties(View view, PageRange range, IReadOnlyCollection<string> circle)
    {
        var cypher = ViewCypher.Of(new() { View = view }, circle);
        return cypher.Then(
            $"""
            WITH CASE WHEN a.id < b.id THEN a ELSE b END AS source, CASE WHEN a.id < b.id THEN b ELSE a END AS target, a, r
            WITH source, target, type(r) AS relation, count(r) AS claims,
             sum(CASE WHEN r.mutual THEN 0 WHEN a = source THEN 1 ELSE 0 END) AS forward, sum(CASE WHEN r.mutual THEN 1 ELSE 0 END) AS mutual,
             count(DISTINCT r.voice) AS voices, count(DISTINCT r.document) AS documents, {cypher.CountCertain} AS certain,
             sum(CASE WHEN r.status = '{Words<ClaimStatus>.Of(ClaimStatus.Expected)}' THEN 1 ELSE 0 END) AS expected,
             min(r.earliest) AS earliest, max(r.latest) AS latest
            RETURN source.id AS source, target.id AS target, relation, claims, forward, mutual, voices, documents, certain, expected,
             toString(earliest), toString(latest)
            ORDER BY source, target, relation {Only(range)}
            """,
            ("skip", range.Offset), ("limit", range.Limit));
    }

    public static Statement CountTies(View view, IReadOnlyCollection<string> circle) => ViewCypher.Of(new() { View = view }, circle).Then(
        "WITH DISTINCT CASE WHEN a.id < b.id THEN a ELSE b END AS source, CASE WHEN a.id < b.id THEN b ELSE a END AS target, type(r) AS relation RETURN count(*)");

    public static Statement Snapshots(PageRange range) => new(
        $"MATCH (s:{Names.Snapshot}) RETURN s.id, s.title, toString(s.created), s.bytes, left(s.json, $head) ORDER BY s.created DESC, s.id SKIP $skip LIMIT $limit",
        ("skip", range.Offset), ("limit", range.Limit), ("head", SnapshotHead.Length));

    public static Statement Snapshot(string id) =>
        new($"MATCH (s:{Names.Snapshot} {{id: $id}}) RETURN s.id, s.title, toString(s.created), s.json", ("id", id));

    /// <summary>The part of a sorted list. To sort all is cheaper than to keep the first two thousand million.</summary>
    private static string Only(PageRange range) => range.Limit == int.MaxValue ? "SKIP $skip" : "SKIP $skip LIMIT $limit";

    private static string Joined(ClaimOrder order) =>
        order == ClaimOrder.Document ? $"MATCH (d:{Names.Document} {{id: r.document}}) WITH a, r, b, d " : "";

    private static string Key(ClaimOrder order) => order switch
    {
        ClaimOrder.Date => "r.earliest",
        ClaimOrder.Source => "a.name",
        ClaimOrder.Target => "b.name",
        ClaimOrder.Voice => "r.voice",
        ClaimOrder.Document => "d.title",
        ClaimOrder.Relation => Ranked("type(r)", Names.ClaimTypes),
        ClaimOrder.Status => Ranked("r.status", Words<ClaimStatus>.All),
        ClaimOrder.Basis => Ranked("r.basis", Words<DateBasis>.All),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "no such order"),
    };

    /// <summary>The rank of a word among those of a list, in the list's order.</summary>
    private static string Ranked(string expression, ImmutableArray<string> words) =>
        $"CASE {expression} {string.Join(' ', words.Select((word, rank) => $"WHEN '{word}' THEN {rank}"))} END";
}
