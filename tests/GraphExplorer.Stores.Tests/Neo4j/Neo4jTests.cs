using GraphExplorer.Neo4j;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>Tests of one transport over the shared server: an empty database, and a way past the store.</summary>
public abstract class Neo4jTests(Neo4jServer server, bool bolt) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _opened = [];

    protected bool Bolt { get; } = bolt;

    /// <summary>Whether a test begins without a schema, too; it takes a while to make.</summary>
    protected virtual bool NewDatabase => false;

    protected Neo4jOptions Options { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    internal RawNeo4j Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Neo4jServer.SkipReason(Bolt) is not null, Neo4jServer.SkipReason(Bolt) ?? "");
        Options = await server.OptionsAsync(Bolt, Token);
        Database = Keep(RawNeo4j.Open(Options));
        await server.WipeAsync(Options, Token);
        if (NewDatabase)
        {
            await Database.DropSchemaAsync(Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _opened)
        {
            await opened.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }

    /// <summary>A store that is not yet prepared.</summary>
    protected IGraphStore Open(Neo4jOptions? options = null) =>
        Keep(Neo4jStores.Open(options ?? Options, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance));

    /// <summary>Options of the same server that reach it the other way.</summary>
    protected Task<Neo4jOptions> OtherWayAsync() => server.OptionsAsync(!Bolt, Token);

    protected async Task<IGraphStore> OpenPreparedAsync(params DataSet[] dataSets)
    {
        var store = Open();
        await store.PrepareAsync(Token);
        foreach (var dataSet in dataSets)
        {
            await store.ImportAsync(dataSet, new ImportOptions(), null, Token);
        }
        return store;
    }

    protected static async Task<ImmutableArray<Claim>> ClaimsAsync(IGraphReader store) =>
        (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Items;

    protected T Keep<T>(T opened) where T : IAsyncDisposable
    {
        _opened.Add(opened);
        return opened;
    }
}
