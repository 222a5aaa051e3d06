namespace GraphExplorer.Sqlite.Reading;

/// <summary>
/// A search as SQL. The longest word, likely the rarest, is looked up: <c>hits</c> is every claim with it in its summary, its voice or its
/// actors' names. The other words are asked of each hit.
/// </summary>
internal sealed class SearchSql
{
    private SearchSql(ImmutableArray<string> words)
    {
        // The words that begin with the one looked for, up to the last character that there is, which no word has.
        Arguments =
        [
            .. words.SelectMany((word, i) => new Argument[] { new($"$word{i}", word), new($"$word{i}End", word + "\U0010FFFF") }),
        ];
        Hits =
            $"""
            hits AS (
                SELECT claim FROM claim_word WHERE word IN ({Keys(0)})
                UNION SELECT key FROM claim WHERE first IN ({Actors(0)})
                UNION SELECT key FROM claim WHERE second IN ({Actors(0)})
                UNION SELECT key FROM claim WHERE voice IN ({Voices(0)}))
            """;
        Others = string.Join(" AND ", Enumerable.Range(1, words.Length - 1).Select(Has));
        Every = Others == "" ? Has(0) : $"{Has(0)} AND {Others}";
    }

    public ImmutableArray<Argument> Arguments { get; }

    /// <summary>Definition of the table <c>hits</c> of the first word.</summary>
    public string Hits { get; }

    /// <summary>Condition on a claim <c>c</c>: it has all words but the first. Empty where there is only one.</summary>
    public string Others { get; }

    /// <summary>Condition on a claim <c>c</c>: it has all words.</summary>
    public string Every { get; }

    /// <summary>Null where a search has no word.</summary>
    public static SearchSql? Of(string? search)
    {
        var words = SearchText.Wanted(search);
        return words.IsEmpty ? null : new([.. words.OrderByDescending(w => w.Length)]);
    }

    private static string Keys(int word) => $"SELECT key FROM word WHERE text >= $word{word} AND text < $word{word}End";

    private static string Actors(int word) => $"SELECT actor FROM actor_word WHERE word IN ({Keys(word)})";

    private static string Voices(int word) => $"SELECT voice FROM voice_word WHERE word IN ({Keys(word)})";

    private static string Has(int word) =>
        $"""
        (c.first IN ({Actors(word)}) OR c.second IN ({Actors(word)}) OR c.voice IN ({Voices(word)})
            OR EXISTS (SELECT 1 FROM claim_word cw WHERE cw.claim = c.key AND cw.word IN ({Keys(word)})))
        """;
}
