using System.Globalization;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// Turns a graph into the tables of a data folder: nodes become actors, edges become claims. Values named like a heading of the data folder
/// are taken as they are. A missing required value gets a default and is counted as dropped data; defaults of actors and documents are also
/// listed in <see cref="MissingFields"/>, so that they never overwrite what a store knows.
/// </summary>
internal sealed class GraphTables
{
    private static readonly ImmutableArray<string> NodeNames =
        [.. DataFolder.ActorHeadings, .. DataFolder.PlaceHeadings, "label", GraphFields.TrueId];

    private static readonly ImmutableArray<string> RelationNames = ["relation", "kind", "type", "label"];

    private static readonly ImmutableArray<string> EdgeNames =
        [.. DataFolder.ClaimHeadings, .. RelationNames, "earliest", "latest", GraphFields.TrueId, .. DataFolder.DocumentHeadings.Select(h => GraphFields.DocumentPrefix + h)];

    private readonly string _dataSet;
    private readonly string _file;
    private readonly GraphFile _graph;
    private readonly DroppedDataCounter _dropped;
    private int _unrelated;
    private int? _firstUnrelated;
    private readonly Dictionary<string, Row> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names;
    private readonly ImmutableDictionary<string, RequiredFields>.Builder _missingActors = MissingFields.None.Actors.ToBuilder();
    private readonly ImmutableDictionary<string, RequiredFields>.Builder _missingDocuments = MissingFields.None.Documents.ToBuilder();

    private GraphTables(string dataSet, string file, GraphFile graph, DroppedDataCounter dropped)
    {
        (_dataSet, _file, _graph, _dropped) = (dataSet, file, graph, dropped);
        Actors = new(file, DataFolder.ActorHeadings.AddRange(DataFolder.PlaceHeadings), []);
        Documents = new(file, DataFolder.DocumentHeadings, []);
        Claims = new(file, DataFolder.ClaimHeadings, []);
        _names = graph.Nodes.DistinctBy(n => n.Id, StringComparer.Ordinal).ToDictionary(n => n.Id, NameOf, StringComparer.Ordinal);
    }

    public Table Actors { get; }

    public Table Documents { get; }

    public Table Claims { get; }

    /// <summary>The fields of actors and documents that were filled with a default.</summary>
    public MissingFields MissingFields => new(_missingActors.ToImmutable(), _missingDocuments.ToImmutable());

    /// <summary>Findings about edges whose document has other details than on an earlier edge.</summary>
    public List<Finding> Contradictions { get; } = [];

    public static GraphTables Of(string dataSet, string file, GraphFile graph, DroppedDataCounter dropped)
    {
        var tables = new GraphTables(dataSet, file, graph, dropped);
        foreach (var node in graph.Nodes)
        {
            tables.AddActor(node);
        }
        var number = 0;
        foreach (var edge in graph.Edges)
        {
            tables.AddClaim(edge, number++);
        }
        tables.TellUnrelated();
        return tables;
    }

    private static string NameOf(GraphNode node) => GivenName(node) ?? node.Id;

    private static string? GivenName(GraphNode node) => node.Values.GetValueOrDefault("name") ?? node.Values.GetValueOrDefault("label");

    private void AddActor(GraphNode node)
    {
        CountUnknown(node.Values, NodeNames, "nodes");
        var absent = RequiredFields.None;
        var name = GivenName(node);
        if (name is null)
        {
            absent |= RequiredFields.Name;
            name = Instead("name of an actor", node.Id, "its id stands in its place where the store knows none");
        }
        var kind = node.Values.GetValueOrDefault("kind");
        if (!Words<ActorKind>.TryParse(kind, out _))
        {
            absent |= RequiredFields.Kind;
            kind = Words<ActorKind>.Of(ActorKind.Organisation);
            _dropped.Add("kind of an actor", $"'{kind}' stands in its place where the store knows none");
        }
        if (absent != RequiredFields.None)
        {
            _missingActors[node.Id] = absent;
        }
        string[] cells =
        [
            node.Id, name, kind!, node.Values.GetValueOrDefault("part_of") ?? "", node.Values.GetValueOrDefault("aliases") ?? "",
            node.Values.GetValueOrDefault("x") ?? "", node.Values.GetValueOrDefault("y") ?? "",
        ];
        Actors.Rows.Add(new(Actors, node.Line, "", cells));
    }

    private void AddClaim(GraphEdge edge, int number)
    {
        // Of a graph that names no documents, start and end are times, not offsets of a passage.
        var (passage, ours) = (edge.Values.ContainsKey("document"), EdgeNames);
        if (!passage)
        {
            ours = ours.RemoveAll(n => n is "start" or "end");
        }
        CountUnknown(edge.Values, ours, "edges");
        string? Given(string name) => !passage && name is "start" or "end" ? null : edge.Values.GetValueOrDefault(name);
        var relation = RelationNames.Select(n => Given(n)?.ToLowerInvariant()).FirstOrDefault(w => RelationTable.TryParse(w, out _))
            ?? Given("relation") ?? Given("kind") ?? Given("label") ?? "";
        if (relation.Length == 0)
        {
            // Told once: a file without relations has none at any edge.
            _firstUnrelated ??= edge.Line;
            _unrelated++;
            return;
        }
        var mutual = bool.TryParse(Given("mutual"), out var said) ? said : !edge.Directed;
        var dated = Given("date") is not null;
        var date = Given("date") ?? (_graph.Date is null ? "" : Instead("date", _graph.Date, "the file's own date stands in its place"));
        var basis = Given("basis") ?? Instead("basis of a date", Words<DateBasis>.Of(dated ? DateBasis.Explicit : DateBasis.Publication));
        var document = Given("document") ?? Instead("document", _dataSet, "the file itself stands in its place");
        string[] cells =
        [
            // The id of an edge of another program is only unique within its file.
            edge.Id ?? $"{_dataSet}-{(number + 1).ToString(CultureInfo.InvariantCulture)}",
            edge.Source, edge.Target, relation, mutual ? "true" : "false", date, basis, document, Given("start") ?? "", Given("end") ?? "",
            Given("asserted_by") ?? Instead("voice", Claim.Author),
            Given("status") ?? Instead("status", Words<ClaimStatus>.Of(ClaimStatus.Stated)),
            Given("summary") ?? Instead("summary", Sentence(edge, relation, mutual), "a sentence made of the names stands in its place"),
        ];
        Claims.Rows.Add(new(Claims, edge.Line, "", cells));
        AddDocument(edge, document, date);
    }

    private void TellUnrelated()
    {
        if (_unrelated > 0)
        {
            var words = string.Join(", ", RelationTable.All.Select(r => r.Word));
            Contradictions.Add(new(_file, _firstUnrelated, "relation", null, $"{_unrelated} edges say no relation, this one first: an attribute {string.Join(", ", RelationNames)} says one of {words}"));
        }
    }

    private void AddDocument(GraphEdge edge, string id, string claimDate)
    {
        string? Given(string heading) => edge.Values.GetValueOrDefault(GraphFields.DocumentPrefix + heading);
        var known = _documents.GetValueOrDefault(id);
        if (known is not null)
        {
            if (DataFolder.DocumentHeadings.FirstOrDefault(h => h != "id" && Given(h) is { } value && value != known[h]) is { } other)
            {
                Contradictions.Add(new(_file, edge.Line, GraphFields.DocumentPrefix + other, Given(other), $"not what {known.Where} says of the document"));
            }
            return;
        }
        // For an edge without a document, the graph file itself is the document; its title and date may be known.
        var own = !edge.Values.ContainsKey("document");
        var absent = RequiredFields.None;
        if ((Given("title") ?? (own ? _graph.Title : null)) is not { } title)
        {
            absent |= RequiredFields.Title;
            title = own ? _file : Instead("title of a document", id, "its id stands in its place where the store knows none");
        }
        if ((Given("date") ?? (own ? _graph.Date : null)) is not { } date)
        {
            absent |= RequiredFields.Date;
            date = _graph.Date is { } made
                ? Instead("date of a document", made, "the file's own date stands in its place where the store knows none")
                : Instead(
                    "date of a document", EdtfDate.TryParse(claimDate, out var first, out _) && !first.OpenStart ? $"{IsoDay.Of(first.Earliest)}/.." : "",
                    "its first claim's stands in its place where the store knows none");
        }
        if (absent != RequiredFields.None)
        {
            _missingDocuments[id] = absent;
        }
        string[] cells =
        [
            id, title, Given("author") ?? "", Given("outlet") ?? "", date, Given("url") ?? "", Given("file") ?? "", Given("sha256") ?? "",
            Given("start") ?? "", Given("end") ?? "",
        ];
        var row = new Row(Documents, edge.Line, GraphFields.DocumentPrefix, cells);
        _documents[id] = row;
        Documents.Rows.Add(row);
    }

    private string Sentence(GraphEdge edge, string relation, bool mutual)
    {
        var (source, target) = (_names.GetValueOrDefault(edge.Source, edge.Source), _names.GetValueOrDefault(edge.Target, edge.Target));
        // An unknown relation has no verbs; the finding about it is made where the cell is read.
        var verbs = RelationTable.TryParse(relation, out var known) ? known.Verbs : null;
        return mutual ? $"{source} and {target} {verbs?.Mutual}." : $"{source} {verbs?.One} {target}.";
    }

    private void CountUnknown(IReadOnlyDictionary<string, string> values, ImmutableArray<string> known, string of)
    {
        foreach (var name in values.Keys.Where(n => !known.Contains(n)))
        {
            _dropped.Add($"attribute {name} of {of}", "this program has no place for it");
        }
    }

    private string Instead(string what, string value, string? reason = null)
    {
        _dropped.Add(what, reason ?? $"'{value}' stands in its place");
        return value;
    }
}
