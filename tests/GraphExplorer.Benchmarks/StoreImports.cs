using BenchmarkDotNet.Attributes;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Benchmarks;

/// <summary>
/// One store's import of all the data into an empty database, beside a plain batch that writes the same rows and asks nothing. One class
/// per store derives from it.
/// </summary>
public abstract class StoreImports
{
    private IGraphStore _store = null!;

    /// <summary>A prepared store on an empty database.</summary>
    private protected abstract Task<IGraphStore> OpenEmptyAsync();

    /// <summary>Writes all the data into the database of the store just opened.</summary>
    private protected abstract Task<int> PlainBatchAsync();

    [IterationSetup]
    public void Open() => _store = OpenEmptyAsync().GetAwaiter().GetResult();

    [IterationCleanup]
    public void Close() => _store.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Description = "by hand", Baseline = true), BenchmarkCategory("import of all")]
    public Task<int> ByHand() => PlainBatchAsync();

    [Benchmark(Description = "store"), BenchmarkCategory("import of all")]
    public async Task<int> ByStore() => (await _store.ImportAsync(Icews.Data, new ImportOptions(), null, default)).Claims.New;
}
