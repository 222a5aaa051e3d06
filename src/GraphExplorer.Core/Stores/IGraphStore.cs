namespace GraphExplorer.Core.Stores;

/// <summary>What can be read of a graph: from a store, or from a snapshot.</summary>
/// <remarks>
/// Lists of actors and documents come in ordinal order of id, ties in order of source, target and relation. Every method throws
/// <see cref="StoreUnavailableException"/> where the store does not answer.
/// </remarks>
public interface IGraphReader
{
    Task<ImmutableArray<Actor>> GetActorsAsync(CancellationToken cancellationToken);

    Task<ImmutableArray<Document>> GetDocumentsAsync(CancellationToken cancellationToken);

    /// <summary>One page of the claims that a query takes.</summary>
    Task<Page<Claim>> GetClaimsAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>One page of a view's ties, grouped by the store.</summary>
    Task<Page<Tie>> GetTiesAsync(View view, PageRange range, CancellationToken cancellationToken);
}

/// <summary>
/// A graph database: what every store must do, alike. A writing method does all of it or nothing; a cancelled one nothing.
/// Instances are safe for concurrent use.
/// </summary>
public interface IGraphStore : IGraphReader, IAsyncDisposable
{
    /// <summary>Scheme of the URI that chose this store, such as "sqlite".</summary>
    string Scheme { get; }

    /// <summary>Brings the schema up to date, creating it where there is none. Safe to call from several instances at once.</summary>
    /// <exception cref="StoreRefusedException">The database is not ours, or newer than this program.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>A number or text that changes with every write: what was read under one revision can be kept while it stands.</summary>
    Task<string> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>The data sets, in ordinal order of name.</summary>
    Task<ImmutableArray<DataSetSummary>> GetDataSetsAsync(CancellationToken cancellationToken);

    /// <summary>The names of the data sets that brought each document, in the order of their imports, by the document's id.</summary>
    Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesAsync(CancellationToken cancellationToken);

    /// <summary>The names of the data sets that each claim belongs to, in the order of their imports, by the claim's id.</summary>
    Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesOfClaimsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes a data set, or adds to the one of its name. Every record that it brings belongs to it from then on, whoever else has it.
    /// Known ids with equal content are otherwise left alone, with other content refused unless <paramref name="options"/> say else. What
    /// the import does not say stays as it is known (<see cref="FieldMerge"/>), and is no difference. With <see cref="ImportOptions.Replace"/>, a place that it brings
    /// is taken; else a known place stays.
    /// </summary>
    /// <exception cref="ImportConflictException">Known ids have other content; nothing was written.</exception>
    Task<ImportCounts> ImportAsync(DataSet dataSet, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>
    /// Takes out a data set: the records that no other has and no other's records use. A record that it shares stays; where it had replaced
    /// what others said, the newest of those stands again. An actor or document that only it had, and that a remaining record needs,
    /// stays and belongs to the data sets of those that need it. Null where there is no data set of that name.
    /// </summary>
    Task<DataSetRemoval?> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>All data sets and records with their memberships, as of one moment.</summary>
    Task<StoreContent> ReadContentAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes what another store held, memberships and all; into an empty store, it comes back equal. Known ids with equal content are
    /// skipped and get the memberships that they lack, behind those that they have; where a data set says otherwise than what stands, before them.
    /// </summary>
    /// <exception cref="ArgumentException">The content is none that a store has: <see cref="StoreContent.Validate"/>.</exception>
    /// <exception cref="ImportConflictException">Known ids have other content, or other earlier content; nothing was written.</exception>
    Task<ImportCounts> RestoreAsync(StoreContent content, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Keeps a snapshot; where its id is known, the one that was kept first stands and false is returned.</summary>
    Task<bool> SaveSnapshotAsync(StoredSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>One page of the snapshots, newest first, then by id; without their JSON.</summary>
    Task<Page<SnapshotSummary>> GetSnapshotsAsync(PageRange range, CancellationToken cancellationToken);

    Task<StoredSnapshot?> GetSnapshotAsync(string id, CancellationToken cancellationToken);

    /// <summary>Whether there was one to delete.</summary>
    Task<bool> DeleteSnapshotAsync(string id, CancellationToken cancellationToken);

    /// <summary>Asks the database for a sign of life.</summary>
    /// <exception cref="StoreUnavailableException">It gives none; the message says why in one sentence.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
