using GraphExplorer.Core.Claims;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Views;

namespace GraphExplorer.Benchmarks;

/// <summary>What every store is asked, so that their figures can stand beside each other.</summary>
internal static class Questions
{
    public static readonly TimeWindow Month = new(new DateOnly(2014, 6, 1), new DateOnly(2014, 6, 30), WindowMode.Certain);

    public static readonly TimeWindow Year = new(new DateOnly(2014, 1, 1), new DateOnly(2014, 12, 31), WindowMode.Certain);

    /// <summary>Begins a word of about one claim in seventy.</summary>
    public const string Word = "ukrain";

    /// <summary>Claims of one page.</summary>
    public const int PageLength = 100;

    /// <summary>The actor of most claims.</summary>
    public static string Busiest { get; } = Icews.Data.Claims.SelectMany(c => new[] { c.Source, c.Target }).CountBy(a => a).MaxBy(p => p.Value).Key;
}

/// <summary>What a person would write against the same database, reading the same records.</summary>
internal interface IHandWritten : IAsyncDisposable
{
    /// <summary>Every tie of a window.</summary>
    Task<Page<Tie>> TiesAsync(TimeWindow window);

    /// <summary>Every tie of a window between an actor, its partners and theirs.</summary>
    Task<Page<Tie>> TwoStepsAsync(string actor, TimeWindow window);

    /// <summary>The first claims of a window by date and id, and how many there are.</summary>
    Task<Page<Claim>> PageAsync(TimeWindow window, int limit);

    /// <summary>The first claims with a word that begins so, by date and id, and how many there are.</summary>
    Task<Page<Claim>> SearchAsync(string word, int limit);
}
