namespace GraphExplorer.Sqlite;

/// <summary>
/// The embedded store: one SQLite file in write-ahead mode, so that readers never wait for a writer. Several instances and processes may
/// use one file. Disposing waits for what is running and releases the file.
/// </summary>
public sealed class SqliteStore : IGraphStore
{
    private readonly SqliteFile _file;
    private readonly Migrations _migrations;
    private readonly TimeProvider _time;

    /// <param name="path">The file; it and its folders are made by <see cref="PrepareAsync"/> where they are missing.</param>
    /// <param name="time">Dates the migrations and the data sets.</param>
    /// <param name="sampleActors">
    /// Ids of the actors of the bundled data: in a file that knew no memberships, unused ones of these belong to it. Null for none.
    /// </param>
    /// <exception cref="ArgumentException">The path is empty or has characters that no path can have.</exception>
    public SqliteStore(string path, TimeProvider time, IReadOnlySet<string>? sampleActors = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _file = new SqliteFile(System.IO.Path.GetFullPath(path));
        _migrations = new Migrations(_file, time, sampleActors ?? ImmutableHashSet<string>.Empty);
        _time = time;
    }

    public string Scheme => "sqlite";

    /// <summary>The file's full path.</summary>
    public string Path => _file.Path;

    public Task PrepareAsync(CancellationToken cancellationToken) => _migrations.ApplyAsync(cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken)
    {
        // An open connection goes on with a file that was deleted under it; what it writes is lost when it is closed.
        cancellationToken.ThrowIfCancellationRequested();
        return File.Exists(Path) ? GetRevisionAsync(cancellationToken) : throw new StoreUnavailableException($"{Path} is not there.");
    }

    public Task<string> GetRevisionAsync(CancellationToken cancellationToken) => _file.ReadAsync(Revision.Read, cancellationToken);

    public Task<ImmutableArray<Actor>> GetActorsAsync(CancellationToken cancellationToken) => _file.ReadAsync(ActorRows.ReadAll, cancellationToken);

    public Task<ImmutableArray<Document>> GetDocumentsAsync(CancellationToken cancellationToken) => _file.ReadAsync(DocumentRows.ReadAll, cancellationToken);

    public Task<ImmutableArray<DataSetSummary>> GetDataSetsAsync(CancellationToken cancellationToken) =>
        _file.ReadAsync(DataSets.Read, cancellationToken);

    public Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesAsync(CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => DataSets.Names(connection, "document"), cancellationToken);

    public Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesOfClaimsAsync(CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => DataSets.Names(connection, "claim"), cancellationToken);

    public Task<Page<Claim>> GetClaimsAsync(ClaimQuery query, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => ClaimPage.Read(connection, query), cancellationToken);

    public Task<Page<Tie>> GetTiesAsync(View view, PageRange range, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => TiePage.Read(connection, view, range), cancellationToken);

    public Task<ImportCounts> ImportAsync(DataSet dataSet, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        dataSet.Validate();
        return _file.WriteAsync(connection => new Import(connection, dataSet, options, _time.GetUtcNow(), progress, cancellationToken).Run(), cancellationToken);
    }

    public Task<DataSetRemoval?> RemoveAsync(string name, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => DataSets.Remove(connection, name), cancellationToken);

    public Task<bool> SaveSnapshotAsync(StoredSnapshot snapshot, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => Snapshots.Save(connection, snapshot), cancellationToken);

    public Task<Page<SnapshotSummary>> GetSnapshotsAsync(PageRange range, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => Snapshots.List(connection, range), cancellationToken);

    public Task<StoredSnapshot?> GetSnapshotAsync(string id, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => Snapshots.Read(connection, id), cancellationToken);

    public Task<bool> DeleteSnapshotAsync(string id, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => Snapshots.Delete(connection, id), cancellationToken);

    public Task<StoreContent> ReadContentAsync(CancellationToken cancellationToken) => _file.ReadAsync(DataSets.ReadContent, cancellationToken);

    public Task<ImportCounts> RestoreAsync(StoreContent content, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        content.Validate();
        return _file.WriteAsync(connection => new Restoring(connection, content, progress, cancellationToken).Run(), cancellationToken);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
