namespace GraphExplorer.Web.Imports;

/// <summary>The result of removing a data set, in sentences for page and terminal.</summary>
public static class RemovalSummary
{
    /// <summary>"Taken out: 5 claims and 1 document. Again as others say it: 1 actor. Left, since other data sets have or use them: 2 actors."</summary>
    public static string Of(DataSetRemoval removal)
    {
        var sentences = new List<string> { IsNone(removal.Taken) ? "Nothing else had to be taken out." : $"Taken out: {Of(removal.Taken)}." };
        if (!IsNone(removal.Restored))
        {
            sentences.Add($"Again as others say it: {Of(removal.Restored)}.");
        }
        if (!IsNone(removal.Kept))
        {
            sentences.Add($"Left, since other data sets have or use them: {Of(removal.Kept)}.");
        }
        return string.Join(' ', sentences);
    }

    private static bool IsNone(RecordCounts counts) => counts == default;

    private static string Of(RecordCounts counts)
    {
        string[] parts = [.. new[] { (counts.Claims, "claim"), (counts.Documents, "document"), (counts.Actors, "actor") }
            .Where(p => p.Item1 > 0).Select(p => Numbers.Count(p.Item1, p.Item2))];
        return parts is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : parts[0];
    }
}
