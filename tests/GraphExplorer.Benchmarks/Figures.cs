using System.Globalization;
using BenchmarkDotNet.Reports;

namespace GraphExplorer.Benchmarks;

/// <summary>The medians of a run as a Markdown table: a question a line, by hand and by the store.</summary>
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
        var hand = Median(question.Single(r => r.BenchmarkCase.Descriptor.Baseline));
        var store = Median(question.Single(r => !r.BenchmarkCase.Descriptor.Baseline));
        return string.Create(CultureInfo.InvariantCulture, $"| {question.Key} | {hand:0.0} | {store:0.0} | {store / hand:0.00} |");
    }

    private static double Median(BenchmarkReport report) =>
        (report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no figure.")).Median / 1e6;
}
