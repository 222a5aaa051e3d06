using System.Text;
using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Neo4j.Writing;

namespace GraphExplorer.Neo4j;

/// <summary>A Neo4j database as a store: one set of Cypher over whichever transport its URI asks for.</summary>
internal sealed class Neo4jGraphStore(string scheme, Server server) : IGraphStore
{
    private readonly Schema _schema = new(server);
    private readonly Writer _writer = new(server);

    public string Scheme => scheme;

    public Task PrepareAsync(CancellationToken cancellationToken) => _schema.PrepareAsync(cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => server.PingAsync(cancellationToken);

    public Task<string> GetRevisionAsync(CancellationToken cancellationToken) => _writer.RevisionAsync(cancellationToken);

    public async Task<ImmutableArray<Actor>> GetActorsAsync(CancellationToken cancellationToken) =>
        [.. (await server.ReadAsync(ReadCypher.Actors, cancellationToken)).Select(Rows.Actor).OrderBy(a => a.Id, StringComparer.Ordinal)];

    public async Task<ImmutableArray<Document>> GetDocumentsAsync(CancellationToken cancellationToken) =>
        [.. (await server.ReadAsync(ReadCypher.Documents, cancellationToken)).Select(new Rows().Document).OrderBy(d => d.Id, StringComparer.Ordinal)];

    public Task<Page<Claim>> GetClaimsAsync(ClaimQuery query, CancellationToken cancellationToken) =>
        PageAsync(query.Range, ReadCypher.Claims(query), () => ReadCypher.CountClaims(query), new Rows().Claim, cancellationToken);

    public Task<Page<Tie>> GetTiesAsync(View view, PageRange range, CancellationToken cancellationToken) =>
        PageAsync(range, ReadCypher.Ties(view, range), () => ReadCypher.CountTies(view), Rows.Tie, cancellationToken);

    public async Task<ImmutableArray<DataSetSummary>> GetDataSetsAsync(CancellationToken cancellationToken)
    {
        var documents = await server.ReadAsync(ReadCypher.DataSets, cancellationToken);
        var claims = (await server.ReadAsync(ReadCypher.DataSetsOfClaims, cancellationToken)).ToDictionary(r => r.Text(0), StringComparer.Ordinal);
        return
        [
            .. documents
                .Select(r => claims.TryGetValue(r.Text(0), out var used)
                    ? new DataSetSummary(r.Text(0), r.Number(1), used.Number(1), used.Number(2))
                    : new DataSetSummary(r.Text(0), r.Number(1), 0, 0))
                .OrderBy(d => d.Name, StringComparer.Ordinal),
        ];
    }

    public async Task<ImmutableDictionary<string, string>> GetDataSetNamesAsync(CancellationToken cancellationToken) =>
        (await server.ReadAsync(ReadCypher.DataSetNames, cancellationToken)).ToImmutableDictionary(r => r.Text(0), r => r.Text(1), StringComparer.Ordinal);

    public async Task<ImportCounts> ImportAsync(
        DataSet dataSet, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        dataSet.Validate();
        var meter = progress is null ? null : new ProgressMeter(progress, dataSet.Actors.Length + dataSet.Documents.Length + dataSet.Claims.Length);
        var counts = await _writer.WriteAsync(token => ImportPlan.MakeAsync(server, dataSet, options, token), meter, cancellationToken);
        meter?.Finish();
        return counts;
    }

    public Task<DataSetSummary?> RemoveAsync(string name, CancellationToken cancellationToken) => _writer.WriteAsync(
        async token =>
        {
            var found = (await GetDataSetsAsync(token)).FirstOrDefault(d => d.Name == name);
            var removal = found is null ? Removal.Nothing : await Removal.OfAsync(server, [name], token);
            return new Plan<DataSetSummary?>(found, [.. removal.Steps()]);
        },
        null,
        cancellationToken);

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
