namespace GraphExplorer.Core.Stores;

/// <summary>Reads a graph, from a store or from a snapshot.</summary>
/// <remarks>
/// Actors and documents are in ordinal order of id, ties in order of source, target and relation. Every method throws
/// <see cref="StoreUnavailableException"/> where the store does not answer.
/// </remarks>
public interface IGraphReader
{
    Task<ImmutableArray<Actor>> GetActorsAsync(CancellationToken cancellationToken);

    Task<ImmutableArray<Document>> GetDocumentsAsync(CancellationToken cancellationToken);

    /// <summary>One page of the claims of a query.</summary>
    Task<Page<Claim>> GetClaimsAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>One page of a view's ties, grouped by the store.</summary>
    Task<Page<Tie>> GetTiesAsync(View view, PageRange range, CancellationToken cancellationToken);
}

/// <summary>
/// A graph database. All stores behave alike. A method that writes does everything or nothing, and nothing if it is cancelled. Instances are
/// safe for concurrent use.
/// </summary>
public interface IGraphStore : IGraphReader, IAsyncDisposable
{
    /// <summary>Scheme of the URI that chose this store, such as "sqlite".</summary>
    string Scheme { get; }

    /// <summary>Brings the schema up to date, creating it where there is none. Safe to call from several instances at once.</summary>
    /// <exception cref="StoreRefusedException">The database belongs to another program, or its schema is newer than this program.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>A text that changes with every write. Data that were read under a revision may be cached until it changes.</summary>
    Task<string> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>The data sets, in ordinal order of name.</summary>
    Task<ImmutableArray<DataSetSummary>> GetDataSetsAsync(CancellationToken cancellationToken);

    /// <summary>The names of the data sets that brought each document, in the order of their imports, by the document's id.</summary>
    Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesAsync(CancellationToken cancellationToken);

    /// <summary>The names of the data sets that each claim belongs to, in the order of their imports, by the claim's id.</summary>
    Task<ImmutableDictionary<string, ImmutableArray<string>>> GetDataSetNamesOfClaimsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes a data set, or adds to the one with its name. All its records then belong to it, besides other data sets that they belong to. A
    /// record with a known id and equal content is otherwise left unchanged; one with other content is refused, unless
    /// <paramref name="options"/> say otherwise. Fields that the import lacks keep their known values (<see cref="FieldMerge"/>) and count as
    /// equal. A known place is kept, unless the import has one and <see cref="ImportOptions.Replace"/> is set.
    /// </summary>
    /// <exception cref="ImportConflictException">Known ids have other content; nothing was written.</exception>
    Task<ImportCounts> ImportAsync(DataSet dataSet, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a data set, with the records that belong to no other data set and that no remaining record refers to. A record of several data
    /// sets stays; where the removed one had replaced it, the version of the newest remaining data set is restored. An actor or document of the
    /// removed data set alone to which a remaining record refers stays, and belongs to the data sets of the referring records. Null where there
    /// is no data set with that name.
    /// </summary>
    Task<DataSetRemoval?> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>All data sets, and all records with their memberships, from one consistent read.</summary>
    Task<StoreContent> ReadContentAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes the content of another store with its memberships; an empty store is then equal to the other one. A record with a known id and
    /// equal content is not written but gets the missing memberships: after those that it has, or before them where that data set's version
    /// differs from the stored one.
    /// </summary>
    /// <exception cref="ArgumentException">The content is invalid: <see cref="StoreContent.Validate"/>.</exception>
    /// <exception cref="ImportConflictException">Known ids have other content, or other earlier content; nothing was written.</exception>
    Task<ImportCounts> RestoreAsync(StoreContent content, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Stores a snapshot. Where its id is known already, the stored one is kept and false is returned.</summary>
    Task<bool> SaveSnapshotAsync(StoredSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>One page of the snapshots, newest first, then by id; without their JSON.</summary>
    Task<Page<SnapshotSummary>> GetSnapshotsAsync(PageRange range, CancellationToken cancellationToken);

    Task<StoredSnapshot?> GetSnapshotAsync(string id, CancellationToken cancellationToken);

    /// <summary>Deletes a snapshot; false where there is none with that id.</summary>
    Task<bool> DeleteSnapshotAsync(string id, CancellationToken cancellationToken);

    /// <summary>Checks that the database answers.</summary>
    /// <exception cref="StoreUnavailableException">It does not; the message says why in one sentence.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
