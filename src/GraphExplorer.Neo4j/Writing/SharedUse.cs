using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>A record of other data sets that names an id, and its data sets.</summary>
internal readonly record struct Naming(string Id, ImmutableArray<string> DataSets);

/// <summary>References of other data sets to actors and documents that only one data set has.</summary>
/// <param name="OfActors">Records that belong to another data set too, and name an actor that only this one has.</param>
/// <param name="OfDocuments">The same of its documents.</param>
/// <param name="Words">All versions of records that differ from the stored ones.</param>
internal sealed record SharedUse(string DataSet, ImmutableArray<Naming> OfActors, ImmutableArray<Naming> OfDocuments, ImmutableArray<EarlierRecord> Words)
{
    public static SharedUse None { get; } = new("", [], [], []);

    public IEnumerable<(string DataSet, Actor Said)> SaidOfActors => Words.Where(w => w.Kind == Kinds.Actor).Select(w => (w.DataSet, w.ToActor()));

    public IEnumerable<(string DataSet, Claim Said)> SaidOfClaims => Words.Where(w => w.Kind == Kinds.Claim).Select(w => (w.DataSet, w.ToClaim()));

    /// <summary>Ids of the actors that a record of another data set names, or what another data set says of one.</summary>
    public HashSet<string> UsedActors() =>
    [
        .. OfActors.Select(n => n.Id),
        .. SaidOfActors.Where(w => w.DataSet != DataSet).Select(w => w.Said.PartOf).OfType<string>(),
        .. SaidOfClaims.Where(w => w.DataSet != DataSet).SelectMany(w => new[] { w.Said.Source, w.Said.Target }),
    ];

    /// <inheritdoc cref="UsedActors"/>
    public HashSet<string> UsedDocuments() => [.. OfDocuments.Select(n => n.Id), .. SaidOfClaims.Where(w => w.DataSet != DataSet).Select(w => w.Said.Document)];

    public static async Task<SharedUse> OfAsync(Server server, string dataSet, CancellationToken cancellationToken)
    {
        var actors = await server.ReadAsync(ReadCypher.UsesOfActors(dataSet), cancellationToken);
        var documents = await server.ReadAsync(ReadCypher.UsesOfDocuments(dataSet), cancellationToken);
        var words = await server.ReadAsync(ReadCypher.Earlier, cancellationToken);
        return new(dataSet, Namings(actors), Namings(documents), [.. words.Select(Rows.Earlier)]);
    }

    private static ImmutableArray<Naming> Namings(IReadOnlyList<Row> rows) => [.. rows.Select(r => new Naming(r.Text(0), r.Texts(1)))];
}
