namespace GraphExplorer.Stores.Tests.Data;

/// <summary>Records with defaults, so that a test says only what matters to it.</summary>
public static class Make
{
    public static Actor Actor(
        string id, string? name = null, ActorKind kind = ActorKind.State, string? partOf = null, string[]? aliases = null, Place? place = null) =>
        new(id, name ?? id, kind, partOf, [.. aliases ?? []], place);

    public static Document Document(string id, string? title = null, string? author = null, string date = "2016", string? url = null) =>
        new(id, title ?? id, author, null, EdtfDate.Parse(date), url, null, null, null);

    public static Claim Claim(
        string id, string source = "a", string target = "b", Relation? relation = null, bool mutual = false, string date = "2016-06-10",
        DateBasis basis = DateBasis.Explicit, string document = "d", Passage? passage = null, string assertedBy = Core.Claims.Claim.Author,
        ClaimStatus status = ClaimStatus.Stated, string summary = "A backs B.") =>
        new(id, source, target, relation ?? Relation.Alliance, mutual, EdtfDate.Parse(date), basis, document, passage, assertedBy, status, summary);

    /// <summary>A data set of those claims, with an actor for each end and a document for each that they name.</summary>
    public static DataSet DataSet(string name, params Claim[] claims) => new(
        name,
        [.. claims.SelectMany(c => new[] { c.Source, c.Target }).Distinct().Order(StringComparer.Ordinal).Select(id => Actor(id))],
        [.. claims.Select(c => c.Document).Distinct().Order(StringComparer.Ordinal).Select(id => Document(id))],
        [.. claims]);

    public static StoredSnapshot Snapshot(string id, string title = "A title", string created = "2026-03-01T12:00:00Z", string json = "{\"schema\":1}") =>
        new(id, title, DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture), json);

    public static View View(string query)
    {
        var view = ViewQuery.Read(query, out var problems);
        Assert.Empty(problems);
        return view;
    }
}
