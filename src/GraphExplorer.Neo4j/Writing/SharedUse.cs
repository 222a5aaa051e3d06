using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>A record of other data sets that names an id, and its data sets.</summary>
internal readonly record struct Reference(string Id, ImmutableArray<string> DataSets);

/// <summary>References of other data sets to actors and documents that only one data set has.</summary>
/// <param name="OfActors">Records that belong to another data set too, and name an actor that only this one has.</param>
/// <param name="OfDocuments">The same of its documents.</param>
/// <param name="Versions">All versions of records that differ from the stored ones.</param>
internal sealed record SharedUse(string DataSet, ImmutableArray<Reference> OfActors, ImmutableArray<Reference> OfDocuments, ImmutableArray<EarlierRecord> Versions)
{
    public static SharedUse None { get; } = new("", [], [], []);

    public IEnumerable<(string DataSet, Actor Version)> ActorVersions => Versions.Where(w => w.Kind == Kinds.Actor).Select(w => (w.DataSet, w.ToActor()));

    public IEnumerable<(string DataSet, Claim Version)> ClaimVersions => Versions.Where(w => w.Kind == Kinds.Claim).Select(w => (w.DataSet, w.ToClaim()));

    /// <summary>Ids of the actors that a record of another data set names, or what another data set says of one.</summary>
    public HashSet<string> UsedActors() =>
    [
        .. OfActors.Select(n => n.Id),
        .. ActorVersions.Where(w => w.DataSet != DataSet).Select(w => w.Version.PartOf).OfType<string>(),
        .. ClaimVersions.Where(w => w.DataSet != DataSet).SelectMany(w => new[] { w.Version.Source, w.Version.Target }),
    ];

    /// <inheritdoc cref="UsedActors"/>
    public HashSet<string> UsedDocuments() => [.. OfDocuments.Select(n => n.Id), .. ClaimVersions.Where(w => w.DataSet != DataSet).Select(w => w.Version.Document)];

    public static async Task<SharedUse> OfAsync(Server server, string dataSet, CancellationToken cancellationToken)
    {
        var actors = await server.ReadAsync(ReadCypher.UsesOfActors(dataSet), cancellationToken);
        var documents = await server.ReadAsync(ReadCypher.UsesOfDocuments(dataSet), cancellationToken);
        var versions = await server.ReadAsync(ReadCypher.Earlier, cancellationToken);
        return new(dataSet, References(actors), References(documents), [.. versions.Select(Rows.Earlier)]);
    }

    private static ImmutableArray<Reference> References(IReadOnlyList<Row> rows) => [.. rows.Select(r => new Reference(r.Text(0), r.Texts(1)))];
}
