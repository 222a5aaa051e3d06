using System.Globalization;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;

namespace GraphExplorer.Benchmarks;

/// <summary>A run as a Markdown table: a question a line, by hand and by the store; medians, and in brackets the middle half of the times.</summary>
internal static class Figures
{
    public static string Table(string store, IEnumerable<Summary> summaries)
    {
        var lines = summaries.SelectMany(s => s.Reports).GroupBy(r => r.BenchmarkCase.Descriptor.Categories.Single()).Select(Line);
        return $"""
            | {store} | by hand, ms | store, ms | ratio |
            |---|--:|--:|--:|
            {string.Join('\n', lines)}
            """;
    }

    private static string Line(IGrouping<string, BenchmarkReport> question)
    {
        var hand = Times(question.Where(r => r.BenchmarkCase.Descriptor.Baseline));
        var store = Times(question.Where(r => !r.BenchmarkCase.Descriptor.Baseline));
        return string.Create(CultureInfo.InvariantCulture, $"| {question.Key} | {Cell(hand)} | {Cell(store)} | {store.Median / hand.Median:0.00} |");
    }

    private static string Cell(Statistics times) =>
        string.Create(CultureInfo.InvariantCulture, $"{times.Median / 1e6:0.0} ({times.Q1 / 1e6:0.0}–{times.Q3 / 1e6:0.0})");

    /// <summary>The times of all rounds together.</summary>
    private static Statistics Times(IEnumerable<BenchmarkReport> reports) => new(reports.SelectMany(
        report => report.ResultStatistics?.OriginalValues ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no figure.")));
}
