namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>
/// What every store must do. A store's own test class derives from each topic and says only where its database is:
/// <c>public sealed class SqliteImports(SqlitePlace place) : ImportContract(place), IClassFixture&lt;SqlitePlace&gt;;</c>
/// </summary>
public abstract class StoreContract(IStorePlace place) : IAsyncLifetime
{
    private readonly List<IGraphStore> _opened = [];

    /// <summary>A prepared store on an empty database.</summary>
    protected IGraphStore Store { get; private set; } = null!;

    /// <inheritdoc cref="IStorePlace.CommitsAtOnce"/>
    protected bool CommitsAtOnce => place.CommitsAtOnce;

    /// <inheritdoc cref="IStorePlace.TellsProgress"/>
    protected bool TellsProgress => place.TellsProgress;

    /// <inheritdoc cref="IStorePlace.Views"/>
    protected int Views => place.Views;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(place.SkipReason is not null, place.SkipReason ?? "");
        await place.WipeAsync(Token);
        Store = await OpenAnotherAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }

    /// <summary>Another instance over the same database, as another process would have it.</summary>
    protected async Task<IGraphStore> OpenAnotherAsync()
    {
        var store = OpenUnprepared();
        await store.PrepareAsync(Token);
        return store;
    }

    protected IGraphStore OpenUnprepared()
    {
        var store = place.Open();
        _opened.Add(store);
        return store;
    }

    /// <inheritdoc cref="IStorePlace.OpenAway"/>
    protected IGraphStore OpenAway()
    {
        var store = place.OpenAway();
        _opened.Add(store);
        return store;
    }

    /// <summary>Disposes the store and opens it anew: what is read then comes from the database.</summary>
    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        _opened.Remove(Store);
        Store = await OpenAnotherAsync();
    }

    protected Task<ImportCounts> ImportAsync(DataSet dataSet, bool replace = false, bool renew = false) =>
        Store.ImportAsync(dataSet, new ImportOptions(replace, renew), null, Token);

    /// <summary>The data sets with their numbers of documents, claims and actors; when they came is not compared.</summary>
    protected async Task<ImmutableArray<(string Name, int Documents, int Claims, int Actors)>> DataSetsAsync() =>
        [.. (await Store.GetDataSetsAsync(Token)).Select(d => (d.Name, d.Documents, d.Claims, d.Actors))];

    protected async Task<ImmutableArray<Claim>> AllClaimsAsync() =>
        (await Store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Items;

    protected async Task<ImmutableArray<string>> ClaimIdsAsync(View view) =>
        [.. (await Store.GetClaimsAsync(new ClaimQuery { View = view }, Token)).Items.Select(c => c.Id)];

    /// <summary>Everything that the store holds, to compare with later.</summary>
    protected Task<Held> ContentAsync() => ContentAsync(Store);

    protected static async Task<Held> ContentAsync(IGraphStore store) => new(
        await store.GetActorsAsync(Token), await store.GetDocumentsAsync(Token),
        (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Items,
        await store.GetDataSetsAsync(Token), (await store.GetSnapshotsAsync(PageRange.First, Token)).Items, await store.ReadContentAsync(Token));
}

/// <summary>Everything in a store: as its readers tell it, and as the whole that a copy takes; equal when all lists are, in order.</summary>
public sealed record Held(
    ImmutableArray<Actor> Actors, ImmutableArray<Document> Documents, ImmutableArray<Claim> Claims,
    ImmutableArray<DataSetSummary> DataSets, ImmutableArray<SnapshotSummary> Snapshots, StoreContent Whole)
{
    /// <summary>What an empty store holds.</summary>
    public static Held Nothing { get; } = new([], [], [], [], [], new([], [], [], []));

    /// <summary>The same, as if every data set had come at one time.</summary>
    public Held Undated => this with
    {
        DataSets = [.. DataSets.Select(d => d with { Created = default })],
        Whole = Whole with { DataSets = [.. Whole.DataSets.Select(d => d with { Created = default })] },
    };

    public bool Equals(Held? other) => other is not null
        && Actors.SequenceEqual(other.Actors) && Documents.SequenceEqual(other.Documents) && Claims.SequenceEqual(other.Claims)
        && DataSets.SequenceEqual(other.DataSets) && Snapshots.SequenceEqual(other.Snapshots) && Whole == other.Whole;

    public override int GetHashCode() => HashCode.Combine(Actors.Length, Documents.Length, Claims.Length, DataSets.Length, Snapshots.Length);
}
