using System.Text;

namespace GraphExplorer.Core.Cypher;

/// <summary>Derives the fields that are stored with a claim for searching and filtering: the name of its voice in one spelling, the words of its summary, voice and actors, and the latest day of its document's date.</summary>
public sealed class SearchFields(IReadOnlyDictionary<string, Actor> actors, IReadOnlyDictionary<string, Document> documents)
{
    /// <summary>Longest value of a text index, in bytes; words after that are not found. A summary is one sentence, so this is rare.</summary>
    private const int MostBytes = 32_000;

    // A name is in many claims; it is split into words once.
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">An actor or the document of the claim is not known.</exception>
    public SearchableClaim Of(Claim claim)
    {
        var document = documents[claim.Document];
        var voice = claim.Voice(document);
        var words = new HashSet<string>(StringComparer.Ordinal);
        words.UnionWith(SearchText.Words(claim.Summary));
        words.UnionWith(WordsOf(voice));
        foreach (var end in (ReadOnlySpan<string>)[claim.Source, claim.Target])
        {
            words.UnionWith(WordsOf(actors[end].Name));
            foreach (var alias in actors[end].Aliases)
            {
                words.UnionWith(WordsOf(alias));
            }
        }
        return new(claim, voice, Join(words), document.Date.Latest);
    }

    private string[] WordsOf(string name)
    {
        if (!_words.TryGetValue(name, out var words))
        {
            _words.Add(name, words = [.. SearchText.Words(name)]);
        }
        return words;
    }

    /// <summary>Each word behind a blank, so that "begins a word" is "contains a blank and the word".</summary>
    private static string Join(HashSet<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            text.Append(' ').Append(word);
        }
        var all = text.ToString();
        // A UTF-16 unit takes at most three bytes.
        return Encoding.UTF8.GetByteCount(all) <= MostBytes ? all : all[..Math.Max(0, all.LastIndexOf(' ', MostBytes / 3))];
    }
}

/// <summary>
/// A claim with what is derived of it: who speaks, the words that search finds, and the latest day of its document's date; and its data sets
/// where they are to be written.
/// </summary>
public sealed record SearchableClaim(Claim Claim, string Voice, string Words, DateOnly DocumentLatest)
{
    public ImmutableArray<string> DataSets { get; init; } = [];
}
