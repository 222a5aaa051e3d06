namespace GraphExplorer.Core.Views;

/// <summary>
/// A tie in one sentence: "6 voices in 5 documents say, in 8 claims, that Hezbollah and Israel stand against each other." The same in
/// TypeScript is src/GraphExplorer.Canvas/src/words/sentence.ts; tests/vectors/sentences.json checks both against the same sentences.
/// </summary>
public static class TieSentence
{
    /// <param name="source">The actor of <see cref="Tie.Source"/>.</param>
    /// <param name="target">The actor of <see cref="Tie.Target"/>.</param>
    /// <param name="voice">The voice where the tie has only one; else ignored.</param>
    public static string Of(Tie tie, Actor source, Actor target, string? voice)
    {
        var expected = tie.Expected == tie.Claims;
        var one = tie.Voices == 1 && voice is not null;
        var who = one ? Isolated.Of(voice!) : $"{Numbers.Count(tie.Voices, "voice")} in {Numbers.Count(tie.Documents, "document")}";
        var verb = (expected, tie.Voices == 1) switch { (true, true) => "expects", (true, false) => "expect", (false, true) => "says", _ => "say" };
        var claims = one && tie.Claims == 1 ? "" : $", in {Numbers.Count(tie.Claims, "claim")},";
        var rest = expected || tie.Expected == 0 ? "" : $"; {tie.Expected} of them only {(tie.Expected == 1 ? "expects" : "expect")} it";
        return $"{who} {verb}{claims} that {Statement(tie, source, target, expected)}{rest}.";
    }

    private static string Statement(Tie tie, Actor source, Actor target, bool expected)
    {
        if (tie.Forward != tie.Claims && tie.Back != tie.Claims)
        {
            return $"{Isolated.Of(source.Name)} and {Isolated.Of(target.Name)} {(expected ? "will " : "")}{tie.Relation.Verbs.Mutual}";
        }
        var (from, to) = tie.Forward == tie.Claims ? (source, target) : (target, source);
        return $"{Isolated.Of(from.Name)} {OneWay(tie.Relation.Verbs, expected, IsPlural(from))} {Isolated.Of(to.Name)}";
    }

    private static string OneWay(RelationVerbs verbs, bool expected, bool plural) => expected ? verbs.Expected : plural ? verbs.Many : verbs.One;

    /// <summary>
    /// Whether a name is probably a plural: Houthis, Gulf states, Shiite militias; but not United States, United Nations, Hamas.
    /// </summary>
    internal static bool IsPlural(Actor actor)
    {
        var name = actor.Name;
        return actor.Kind != ActorKind.State
            && !name.StartsWith("United ", StringComparison.Ordinal)
            && name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal)
            && (name.Contains(' ', StringComparison.Ordinal) || !name.EndsWith("as", StringComparison.Ordinal));
    }
}
