using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>Reads records with their data sets, and with what these say of them that is not what stands.</summary>
internal static class StoredReading
{
    /// <summary>All that the database holds but its snapshots. Somebody may write between its statements: see who asks.</summary>
    public static async Task<StoreContent> AllAsync(Server server, CancellationToken cancellationToken)
    {
        var heads = await server.ReadAsync(ReadCypher.DataSetHeads, cancellationToken);
        var words = await server.ReadAsync(ReadCypher.Earlier, cancellationToken);
        var content = Content(
            heads.Select(Rows.DataSetHead),
            await server.ReadAsync(ReadCypher.Actors, cancellationToken),
            await server.ReadAsync(ReadCypher.Documents, cancellationToken),
            await server.ReadAsync(ReadCypher.StoredClaims, cancellationToken),
            words.Select(Rows.Earlier));
        // It is listed once an import has met one of its records; a copy needs it from the first.
        var isMissing = content.DataSets.All(s => s.Name != Names.ByHand)
            && (content.Actors.Any(IsByHand) || content.Documents.Any(IsByHand) || content.Claims.Any(IsByHand));
        return isMissing
            ? content with { DataSets = [.. content.DataSets.Append(new(Names.ByHand, null, DateTimeOffset.UnixEpoch)).OrderBy(h => h.Name, StringComparer.Ordinal)] }
            : content;
    }

    private static bool IsByHand<T>(StoredRecord<T> stored) where T : class => stored.DataSets.Contains(Names.ByHand);

    /// <summary>The records of a data set, whoever else has them.</summary>
    /// <param name="words">All that data sets say otherwise.</param>
    public static async Task<StoreContent> OfDataSetAsync(Server server, string name, IEnumerable<EarlierRecord> words, CancellationToken cancellationToken) => Content(
        [],
        await server.ReadAsync(ReadCypher.ActorsOfDataSet(name), cancellationToken),
        await server.ReadAsync(ReadCypher.DocumentsOfDataSet(name), cancellationToken),
        await server.ReadAsync(ReadCypher.ClaimsOfDataSet(name), cancellationToken),
        words);

    /// <summary>The data sets by themselves, by name.</summary>
    public static async Task<Dictionary<string, DataSetHead>> DataSetsAsync(Server server, CancellationToken cancellationToken) =>
        (await server.ReadAsync(ReadCypher.DataSetHeads, cancellationToken)).Select(Rows.DataSetHead).ToDictionary(h => h.Name, StringComparer.Ordinal);

    /// <summary>Those of the ids that are there, by id.</summary>
    public static Task<Dictionary<string, StoredRecord<Actor>>> ActorsAsync(Server server, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        OfAsync(server, Kinds.Actor, ids, ReadCypher.ActorsOf, Rows.Actor, Rows.DataSetsOfActor, a => a.Id, e => e.ToActor(), cancellationToken);

    /// <inheritdoc cref="ActorsAsync"/>
    public static Task<Dictionary<string, StoredRecord<Document>>> DocumentsAsync(Server server, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        OfAsync(server, Kinds.Document, ids, ReadCypher.DocumentsOf, new Rows().Document, Rows.DataSetsOfDocument, d => d.Id, e => e.ToDocument(), cancellationToken);

    /// <inheritdoc cref="ActorsAsync"/>
    public static Task<Dictionary<string, StoredRecord<Claim>>> ClaimsAsync(Server server, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        OfAsync(server, Kinds.Claim, ids, ReadCypher.ClaimsOf, new Rows().Claim, Rows.DataSetsOfClaim, c => c.Id, e => e.ToClaim(), cancellationToken);

    private static StoreContent Content(
        IEnumerable<DataSetHead> heads, IReadOnlyList<Row> actors, IReadOnlyList<Row> documents, IReadOnlyList<Row> claims, IEnumerable<EarlierRecord> words)
    {
        var rows = new Rows();
        var byKind = words.ToLookup(w => w.Kind, StringComparer.Ordinal);
        return new(
            [.. heads.OrderBy(h => h.Name, StringComparer.Ordinal)],
            [
                .. Stored(actors, Rows.Actor, Rows.DataSetsOfActor, a => a.Id, ById(byKind[Kinds.Actor]), w => w.ToActor())
                    .OrderBy(a => a.Record.Id, StringComparer.Ordinal),
            ],
            [
                .. Stored(documents, rows.Document, Rows.DataSetsOfDocument, d => d.Id, ById(byKind[Kinds.Document]), w => w.ToDocument())
                    .OrderBy(d => d.Record.Id, StringComparer.Ordinal),
            ],
            [
                .. Stored(claims, rows.Claim, Rows.DataSetsOfClaim, c => c.Id, ById(byKind[Kinds.Claim]), w => w.ToClaim())
                    .OrderBy(c => c.Record.Id, StringComparer.Ordinal),
            ]);
    }

    private static async Task<Dictionary<string, StoredRecord<T>>> OfAsync<T>(
        Server server, string kind, IEnumerable<string> ids, Func<IReadOnlyList<string>, Statement> statement, Func<Row, T> make,
        Func<Row, ImmutableArray<string>> dataSets, Func<T, string> id, Func<EarlierRecord, T> said, CancellationToken cancellationToken) where T : class
    {
        var all = new Dictionary<string, StoredRecord<T>>(StringComparer.Ordinal);
        foreach (var batch in ids.Chunk(WriteCypher.MostRows))
        {
            var found = await server.ReadAsync(statement(batch), cancellationToken);
            var earlier = found.Count == 0 ? [] : (await server.ReadAsync(ReadCypher.EarlierOf(kind, batch), cancellationToken)).Select(Rows.Earlier);
            foreach (var stored in Stored(found, make, dataSets, id, ById(earlier), said))
            {
                all.Add(id(stored.Record), stored);
            }
        }
        return all;
    }

    private static IEnumerable<StoredRecord<T>> Stored<T>(
        IEnumerable<Row> rows, Func<Row, T> make, Func<Row, ImmutableArray<string>> dataSets, Func<T, string> id,
        Dictionary<string, List<EarlierRecord>> earlier, Func<EarlierRecord, T> said) where T : class => rows.Select(row =>
        {
            var record = make(row);
            return new StoredRecord<T>(
                record, dataSets(row),
                earlier.TryGetValue(id(record), out var words) ? words.ToImmutableDictionary(w => w.DataSet, said, StringComparer.Ordinal) : Unsaid<T>.Nothing);
        });

    private static Dictionary<string, List<EarlierRecord>> ById(IEnumerable<EarlierRecord> words) =>
        words.GroupBy(w => w.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private static class Unsaid<T>
    {
        public static readonly ImmutableDictionary<string, T> Nothing = ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);
    }
}
