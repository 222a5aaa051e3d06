using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>Statements that read: what each returns is in the order in which <see cref="Rows"/> takes it.</summary>
internal static class ReadCypher
{
    public static Statement Revision { get; } = new($"MATCH (s:{Names.Revision} {{id: 'store'}}) RETURN s.value");

    public static Statement Actors { get; } = new($"MATCH (a:{Names.Actor}) {ReturnActor}");

    public static Statement Documents { get; } = new($"MATCH (d:{Names.Document}) {ReturnDocument}");

    /// <summary>Name, documents; one row for each data set.</summary>
    public static Statement DataSets { get; } = new($"MATCH (d:{Names.Document}) RETURN d.dataset, count(d)");

    /// <summary>Id, data set; one row for each document.</summary>
    public static Statement DataSetNames { get; } = new($"MATCH (d:{Names.Document}) RETURN d.id, d.dataset");

    /// <summary>Name, claims, actors at their ends; one row for each data set that has claims.</summary>
    public static Statement DataSetsOfClaims { get; } = new(
        $"""
        MATCH (a:{Names.Actor})-[r:{string.Join('|', Names.ClaimTypes)}]->(b:{Names.Actor}) WHERE r.voice IS NOT NULL
        WITH r.document AS document, count(r) AS claims, collect(DISTINCT a) + collect(DISTINCT b) AS ends
        MATCH (d:{Names.Document}) WHERE d.id = document
        UNWIND ends AS actor
        WITH d.dataset AS name, document, claims, collect(DISTINCT actor) AS ends
        WITH name, sum(claims) AS claims, collect(ends) AS ends
        UNWIND ends AS some UNWIND some AS actor
        RETURN name, claims, count(DISTINCT actor)
        """);

    public static Statement SnapshotCount { get; } = new($"MATCH (s:{Names.Snapshot}) RETURN count(s)");

    private const string ReturnActor =
        $"OPTIONAL MATCH (a)-[:PART_OF]->(whole:{Names.Actor}) RETURN a.id, a.name, a.kind, whole.id, a.aliases, a.x, a.y";

    private const string ReturnDocument =
        "RETURN d.id, d.title, d.author, d.outlet, d.date, d.url, d.file, d.sha256, d.start, d.end, d.dataset";

    private const string ReturnClaim =
        "RETURN r.id, a.id, b.id, type(r), r.mutual, r.date, r.basis, r.document, r.start, r.end, r.assertedBy, r.status, r.summary";

    public static Statement ActorsOf(IReadOnlyList<string> ids) =>
        new($"UNWIND $ids AS id MATCH (a:{Names.Actor} {{id: id}}) {ReturnActor}", ("ids", ids));

    public static Statement DocumentsOf(IReadOnlyList<string> ids) =>
        new($"UNWIND $ids AS id MATCH (d:{Names.Document} {{id: id}}) {ReturnDocument}", ("ids", ids));

    public static Statement DocumentIdsOf(IReadOnlyCollection<string> dataSets) =>
        new($"MATCH (d:{Names.Document}) WHERE d.dataset IN $names RETURN d.id", ("names", dataSets));

    /// <summary>Id, whole, and whether a claim uses it that is of none of those documents; one row for each actor.</summary>
    public static Statement ActorsInUse(IReadOnlyCollection<string> documents) => new(
        $$"""
        MATCH (a:{{Names.Actor}}) OPTIONAL MATCH (a)-[:PART_OF]->(whole:{{Names.Actor}})
        RETURN a.id, whole.id, EXISTS { (a)-[r:{{string.Join('|', Names.ClaimTypes)}}]-() WHERE r.voice IS NOT NULL AND NOT r.document IN $documents }
        """,
        ("documents", documents));

    /// <summary>Claims that name an actor, or are of a document, of which something was changed.</summary>
    public static Statement ClaimsAround(IReadOnlyCollection<string> actors, IReadOnlyCollection<string> documents) => new(
        $$"""
        CALL {
          MATCH (changed:{{Names.Actor}})-[r:{{string.Join('|', Names.ClaimTypes)}}]-(:{{Names.Actor}}) WHERE changed.id IN $actors AND r.voice IS NOT NULL RETURN r
          UNION
          MATCH (:{{Names.Actor}})-[r:{{string.Join('|', Names.ClaimTypes)}}]->(:{{Names.Actor}}) WHERE r.document IN $documents AND r.voice IS NOT NULL RETURN r
        }
        WITH r, startNode(r) AS a, endNode(r) AS b {{ReturnClaim}}
        """,
        ("actors", actors), ("documents", documents));

    /// <summary>Claims by their ids, whatever their type.</summary>
    public static Statement ClaimsOf(IReadOnlyList<string> ids) => new(
        string.Join(" UNION ALL ", Names.ClaimTypes.Select(
            type => $"UNWIND $ids AS id MATCH (a:{Names.Actor})-[r:{type} {{id: id}}]->(b:{Names.Actor}) {ReturnClaim}")),
        ("ids", ids));

    /// <summary>The claims of one type whose ids come after another, in order of id.</summary>
    /// <param name="after">The last id of the page before; empty for the first page.</param>
    public static Statement ClaimsAfter(string type, string after) => new(
        $"""
        MATCH (a:{Names.Actor})-[r:{type}]->(b:{Names.Actor}) USING INDEX SEEK r:{type}(id) WHERE r.id > $after AND r.voice IS NOT NULL
        WITH a, r, b ORDER BY r.id LIMIT $limit {ReturnClaim} ORDER BY r.id
        """,
        ("after", after), ("limit", WriteCypher.MostRows));

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
        ClaimOrder.Relation => Declared<Relation>("type(r)", Names.TypeOf),
        ClaimOrder.Status => Declared<ClaimStatus>("r.status", Words<ClaimStatus>.Of),
        ClaimOrder.Basis => Declared<DateBasis>("r.basis", Words<DateBasis>.Of),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "no such order"),
    };

    /// <summary>The rank of a word among those that its enumeration declares.</summary>
    private static string Declared<T>(string expression, Func<T, string> word) where T : struct, Enum =>
        $"CASE {expression} {string.Join(' ', Enum.GetValues<T>().Select((value, rank) => $"WHEN '{word(value)}' THEN {rank}"))} END";
}
