namespace GraphExplorer.Core.Checks.Rules;

/// <summary>All rules.</summary>
internal static class RuleBook
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new UsedRule(), new MutualOrderRule(), new AlikeRule(), new SpelledAlikeRule(), new HashRule(), new NoHashRule(), new EncodingRule(), new LettersRule(), new SpanRule(),
        new PublicationDateRule(), new DateAfterDocumentRule(), new SentenceBoundsRule(), new ActorNamedRule(), new OwnWordsRule(),
    ];
}
