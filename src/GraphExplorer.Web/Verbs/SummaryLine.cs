using GraphExplorer.Core.Checks;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Web.Verbs;

/// <summary>The last line of a verb's output: its counts.</summary>
internal static class SummaryLine
{
    /// <summary>"claims: 5 new, 0 known; documents: …; actors: …"; replaced records are added where there are any.</summary>
    public static string Of(ImportCounts counts) => $"claims: {Of(counts.Claims)}; documents: {Of(counts.Documents)}; actors: {Of(counts.Actors)}";

    public static string OfRefusal(IEnumerable<Finding> findings) =>
        $"claims: 0 new, 0 known; nothing was written: {Numbers.Count(findings.Count(f => f.Severity == Severity.Error), "error")}";

    public static string Of(FolderReport report)
    {
        var settled = report.Settled > 0 ? $" ({report.Settled} settled)" : "";
        return $"{Numbers.Count(report.Claims, "claim")}, {Numbers.Count(report.Documents, "document")}, {Numbers.Count(report.Actors, "actor")}; "
            + $"{Numbers.Count(report.Errors, "error")}, {Numbers.Count(report.Warnings, "warning")}{settled}";
    }

    private static string Of(KindCounts counts) => $"{counts.New} new, {counts.Known} known{(counts.Replaced > 0 ? $", {counts.Replaced} replaced" : "")}";
}
