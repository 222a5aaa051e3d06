namespace GraphExplorer.Core.Views;

/// <summary>A claim in a line. The twin in TypeScript is <c>beginsWith</c> in src/GraphExplorer.Canvas/src/words/sentence.ts.</summary>
public static class ClaimWords
{
    /// <summary>The voice to be said in front of a summary; null where the summary itself begins with it, by its whole name or by its last word.</summary>
    public static string? Lead(string voice, string summary)
    {
        var (own, said) = (SearchText.Words(voice).ToList(), SearchText.Words(summary).Take(8).ToList());
        return own.Count > 0 && said.Count > 0 && (said.Take(own.Count).SequenceEqual(own, StringComparer.Ordinal) || said[0] == own[^1]) ? null : voice;
    }
}
