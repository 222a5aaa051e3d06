using System.Text;
using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Neo4j.Writing;

namespace GraphExplorer.Neo4j;

/// <summary>A Neo4j database as a store: one set of Cypher over whichever transport its URI asks for.</summary>
/// <param name="time">Dates the data sets.</param>
/// <param name="sampleActors">Ids of the bundled actors, for a database made before data sets had actors; null where they are not known.</param>
internal sealed class Neo4jGraphStore(string scheme, Server server, TimeProvider time, IReadOnlySet<string>? sampleActors) : IGraphStore
{
    /// <summary>An import of so many claims changes what a good plan is.</summary>
    private const int ManyClaims = 1000;

    /// <summary>How often an answer that takes two statements is asked for at most.</summary>
    private const int MostRounds = 4;

    private readonly Schema _schema = new(server, sampleActors);
    private readonly Writer _writer = new(server);

    public string Scheme => scheme;

    public Task PrepareAsync(CancellationToken cancellationToken) => _schema.PrepareAsync(cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => server.PingAsync(cancellationToken);

    public Task<string> GetRevisionAsync(CancellationToken cancellationToken) => _writer.RevisionAsync(cancellationToken);

    public async Task<ImmutableArray<Actor>> GetActorsAsync(CancellationToken cancellationToken) =>
        [.. (await server.ReadAsync(ReadCypher.Actors, cancellationToken)).Select(Rows.Actor).OrderBy(a => a.Id, StringComparer.Ordinal)];

    public async Task<ImmutableArray<Document>> GetDocumentsAsync(CancellationToken cancellationToken) =>
        [.. (await server.ReadAsync(ReadCypher.Documents, cancellationToken)).Select(new Rows().Document).OrderBy(d => d.Id, StringComparer.Ordinal)];

    public Task<Page<Claim>> GetClaimsAsync(ClaimQuery query, CancellationToken cancellationToken) => WithCircleAsync(
        query.View,
        circle => PageAsync(query.Range, ReadCypher.Claims(query, circle), () => ReadCypher.CountClaims(query, circle), new Rows().Claim, cancellationToken),
        cancellationToken);

    public Task<Page<Tie>> GetTiesAsync(View view, PageRange range, CancellationToken cancellationToken) => WithCircleAsync(
        view,
        circle => PageAsync(range, ReadCypher.Ties(view, range, circle), () => ReadCypher.CountTies(view, circle), Rows.Tie, cancellationToken),
        cancellationToken);

    public async Task<ImmutableArray<DataSetSummary>> GetDataSetsAsync(CancellationToken cancellationToken)
    {
        var rows = await server.ReadAsync(ReadCypher.DataSets, cancellationToken);
        var numbers = rows.ToDictionary(r => (Counted: r.Text(0), Name: r.Text(1)), r => r.Number(2));
        return
        [
            .. rows.Where(r => r.Text(0) == ReadCypher.DataSetItself)
                .Select(r => new DataSetSummary(
                    r.Text(1), numbers.GetValueOrDefault((Kinds.Document, r.Text(1))), numbers.GetValueOrDefault((Kinds.Claim, r.Text(1))),
                    numbers.GetValueOrDefault((Kinds.Actor, r.Text(1))), r.TextOrNull(3), Rows.Moment(r.Text(4))))
                .OrderBy(d => d.Name, StringComparer.Ordinal),
        ];
    }

    public async Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesAsync(CancellationToken cancellationToken) =>
        (await server.ReadAsync(ReadCypher.DataSetNames, cancellationToken)).ToImmutableDictionary(r => r.Text(0), r => r.Texts(1), StringComparer.Ordinal);

    public async Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesOfClaimsAsync(CancellationToken cancellationToken) =>
        (await server.ReadAsync(ReadCypher.DataSetNamesOfClaims, cancellationToken)).ToImmutableDictionary(r => r.Text(0), r => r.Texts(1), StringComparer.Ordinal);

    public async Task<ImportCounts> ImportAsync(
        DataSet dataSet, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        dataSet.Validate();
        var meter = progress is null ? null : new ProgressMeter(progress, dataSet.Actors.Length + dataSet.Documents.Length + dataSet.Claims.Length);
        return await WriteManyAsync(token => ImportPlan.MakeAsync(server, dataSet, options, time.GetUtcNow(), token), meter, cancellationToken);
    }

    public Task<DataSetRemoval?> RemoveAsync(string name, CancellationToken cancellationToken) =>
        _writer.WriteAsync(token => RemovalPlan.MakeAsync(server, name, token), null, cancellationToken);

    /// <summary>Several statements, and somebody may write in between: read again then.</summary>
    /// <exception cref="StoreUnavailableException">Somebody wrote each time.</exception>
    public async Task<StoreContent> ReadContentAsync(CancellationToken cancellationToken)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            var revision = await GetRevisionAsync(cancellationToken);
            var content = await StoredReading.AllAsync(server, cancellationToken);
            if (await GetRevisionAsync(cancellationToken) == revision)
            {
                return content;
            }
        }
        throw new StoreUnavailableException("Others write to the Neo4j database all the time, so that it cannot be read as of one moment; try again when they are done.");
    }

    public async Task<ImportCounts> RestoreAsync(StoreContent content, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        content.Validate();
        var meter = progress is null ? null : new ProgressMeter(progress, content.Actors.Length + content.Documents.Length + content.Claims.Length);
        return await WriteManyAsync(token => RestorePlan.MakeAsync(server, content, token), meter, cancellationToken);
    }

    public Task<bool> SaveSnapshotAsync(StoredSnapshot snapshot, CancellationToken cancellationToken) => _writer.WriteAsync(
        async token => await GetSnapshotAsync(snapshot.Id, token) is null
            ? new Plan<bool>(true, [.. WriteCypher.PutSnapshot(snapshot, Encoding.UTF8.GetByteCount(snapshot.Json))])
            : new Plan<bool>(false, []),
        null,
        cancellationToken);

    public async Task<Page<SnapshotSummary>> GetSnapshotsAsync(PageRange range, CancellationToken cancellationToken) =>
        await PageAsync(range, ReadCypher.Snapshots(range), () => ReadCypher.SnapshotCount, Rows.SnapshotSummary, cancellationToken);

    public async Task<StoredSnapshot?> GetSnapshotAsync(string id, CancellationToken cancellationToken) =>
        (await server.ReadAsync(ReadCypher.Snapshot(id), cancellationToken)).Select(Rows.Snapshot).SingleOrDefault();

    public Task<bool> DeleteSnapshotAsync(string id, CancellationToken cancellationToken) => _writer.WriteAsync(
        async token => await GetSnapshotAsync(id, token) is null
            ? new Plan<bool>(false, [])
            : new Plan<bool>(true, [.. WriteCypher.DeleteSnapshot(id)]),
        null,
        cancellationToken);

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return server.DisposeAsync();
    }

    private async Task<ImportCounts> WriteManyAsync(
        Func<CancellationToken, Task<Plan<ImportCounts>>> plan, ProgressMeter? meter, CancellationToken cancellationToken)
    {
        var counts = await _writer.WriteAsync(plan, meter, cancellationToken);
        meter?.Finish();
        if (counts.Claims.New + counts.Claims.Replaced >= ManyClaims)
        {
            // What was written is written, whether or not anybody still waits.
            await server.TuneAsync(SchemaCypher.Replan, CancellationToken.None);
        }
        return counts;
    }

    /// <summary>
    /// Asks for the partners first, where a view has two steps. Somebody may write in between, and no transaction of Neo4j would hide that:
    /// each statement sees what is committed. So both are asked again where the revision has moved on; under writers that never rest, the
    /// last answer stands, whose partners may be those of a moment before.
    /// </summary>
    private async Task<Page<T>> WithCircleAsync<T>(View view, Func<IReadOnlyCollection<string>, Task<Page<T>>> ask, CancellationToken cancellationToken)
    {
        if (ViewCypher.Circle(view) is not { } statement)
        {
            return await ask([]);
        }
        for (var round = 1; ; round++)
        {
            var revision = await GetRevisionAsync(cancellationToken);
            var page = await ask([.. (await server.ReadAsync(statement, cancellationToken)).Select(r => r.Text(0))]);
            if (round == MostRounds || await GetRevisionAsync(cancellationToken) == revision)
            {
                return page;
            }
        }
    }

    /// <summary>Asks for the total only where the page does not tell it: it does where it is not full.</summary>
    private async Task<Page<T>> PageAsync<T>(PageRange range, Statement page, Func<Statement> count, Func<Row, T> make, CancellationToken cancellationToken)
    {
        var rows = range.Limit == 0 ? [] : await server.ReadAsync(page, cancellationToken);
        var total = rows.Count < range.Limit && (rows.Count > 0 || range.Offset == 0)
            ? range.Offset + rows.Count
            : (await server.ReadAsync(count(), cancellationToken))[0].Number(0);
        return new([.. rows.Select(make)], total);
    }
}
