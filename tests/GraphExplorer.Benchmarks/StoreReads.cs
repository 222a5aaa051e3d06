using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Views;

namespace GraphExplorer.Benchmarks;

/// <summary>One store's answers beside hand-written queries on the same database, in one run. One class per store derives from it.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public abstract class StoreReads
{
    private const string Month = "ties of 30 days", Year = "ties of 365 days", Steps = "one actor, two steps", Claims = "a page of claims", Search = "a search";

    /// <summary>Stores whose answers were found to be those by hand.</summary>
    private static readonly HashSet<string> Compared = [];

    private IGraphStore _store = null!;
    private IHandWritten _hand = null!;

    /// <summary>A store that holds the data.</summary>
    private protected abstract Task<IGraphStore> OpenAsync();

    private protected abstract Task<IHandWritten> OpenHandWrittenAsync();

    // The runner does not wait for a set-up that is a task.
    [GlobalSetup]
    public void Open() => OpenBothAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Close()
    {
        _store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _hand.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark(Description = "by hand", Baseline = true), BenchmarkCategory(Month)]
    public async Task<int> MonthByHand() => (await _hand.TiesAsync(Questions.Month)).Total;

    [Benchmark(Description = "store"), BenchmarkCategory(Month)]
    public async Task<int> MonthByStore() => (await AskTiesAsync(Questions.Month)).Total;

    [Benchmark(Description = "by hand", Baseline = true), BenchmarkCategory(Year)]
    public async Task<int> YearByHand() => (await _hand.TiesAsync(Questions.Year)).Total;

    [Benchmark(Description = "store"), BenchmarkCategory(Year)]
    public async Task<int> YearByStore() => (await AskTiesAsync(Questions.Year)).Total;

    [Benchmark(Description = "by hand", Baseline = true), BenchmarkCategory(Steps)]
    public async Task<int> StepsByHand() => (await _hand.TwoStepsAsync(Questions.Busiest, Questions.Year)).Total;

    [Benchmark(Description = "store"), BenchmarkCategory(Steps)]
    public async Task<int> StepsByStore() => (await AskTwoStepsAsync()).Total;

    [Benchmark(Description = "by hand", Baseline = true), BenchmarkCategory(Claims)]
    public async Task<int> PageByHand() => (await _hand.PageAsync(Questions.Year, Questions.PageLength)).Total;

    [Benchmark(Description = "store"), BenchmarkCategory(Claims)]
    public async Task<int> PageByStore() => (await AskPageAsync()).Total;

    [Benchmark(Description = "by hand", Baseline = true), BenchmarkCategory(Search)]
    public async Task<int> SearchByHand() => (await _hand.SearchAsync(Questions.Word, Questions.PageLength)).Total;

    [Benchmark(Description = "store"), BenchmarkCategory(Search)]
    public async Task<int> SearchByStore() => (await AskSearchAsync()).Total;

    private async Task OpenBothAsync()
    {
        _store = await OpenAsync();
        _hand = await OpenHandWrittenAsync();
        if (!Compared.Add(_store.Scheme))
        {
            return;
        }
        // Figures of different answers could not be compared.
        Same(await _hand.TiesAsync(Questions.Month), await AskTiesAsync(Questions.Month));
        Same(await _hand.TiesAsync(Questions.Year), await AskTiesAsync(Questions.Year));
        Same(await _hand.TwoStepsAsync(Questions.Busiest, Questions.Year), await AskTwoStepsAsync());
        Same(await _hand.PageAsync(Questions.Year, Questions.PageLength), await AskPageAsync());
        Same(await _hand.SearchAsync(Questions.Word, Questions.PageLength), await AskSearchAsync());
    }

    private Task<Page<Tie>> AskTiesAsync(TimeWindow window) =>
        _store.GetTiesAsync(View.Everything with { Window = window }, new(0, int.MaxValue), default);

    private Task<Page<Tie>> AskTwoStepsAsync() => _store.GetTiesAsync(
        View.Everything with { Window = Questions.Year, Actors = View.NoText.Add(Questions.Busiest), Hops = 2 }, new(0, int.MaxValue), default);

    private Task<Page<Core.Claims.Claim>> AskPageAsync() =>
        _store.GetClaimsAsync(new ClaimQuery { View = View.Everything with { Window = Questions.Year }, Range = new(0, Questions.PageLength) }, default);

    private Task<Page<Core.Claims.Claim>> AskSearchAsync() =>
        _store.GetClaimsAsync(new ClaimQuery { View = View.Everything with { Search = Questions.Word }, Range = new(0, Questions.PageLength) }, default);

    private static void Same<T>(Page<T> one, Page<T> other)
    {
        if (one.Total != other.Total || one.Total == 0 || !one.Items.SequenceEqual(other.Items))
        {
            throw new InvalidOperationException($"By hand {one.Total} and the store {other.Total}: not the same answer.");
        }
    }
}
