using GraphExplorer.Core.Layout;

namespace GraphExplorer.Web.StoreWatch;

/// <summary>
/// How long to wait before the next try: each time about twice as long, from half a second to ten seconds, give or take a quarter, so that
/// instances which failed together do not come back together.
/// </summary>
/// <param name="random">SeededRandom differently in every process.</param>
public sealed class RetryDelays(Random random)
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private const double Spread = 0.25;
    private int _tries;

    public TimeSpan Next()
    {
        // Beyond ten doublings it is the longest anyway; the bound keeps the power in range.
        var middle = Math.Min(First.TotalSeconds * Math.Pow(2, Math.Min(_tries++, 10)), Longest.TotalSeconds / (1 + Spread));
        return TimeSpan.FromSeconds(middle * (1 - Spread + (2 * Spread * random.NextDouble())));
    }

    /// <summary>After a success: the next failure starts from the shortest delay.</summary>
    public void Reset() => _tries = 0;
}
