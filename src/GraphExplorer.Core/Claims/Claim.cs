namespace GraphExplorer.Core.Claims;

/// <summary>
/// One text says that at some time one actor stood to another in one relation. The unit of data: never merged with another,
/// however alike.
/// </summary>
/// <param name="Source">Id of the actor that acts; of a mutual claim the first id in ordinal order.</param>
/// <param name="Mutual">Whether both stand on the same footing; such a claim has no direction.</param>
/// <param name="Passage">Where the claim stands in its document's file, or null.</param>
/// <param name="AssertedBy">Who says it: <see cref="Author"/>, or the person or outlet that the document quotes.</param>
/// <param name="Summary">The claim in one plain sentence that is not the text's own.</param>
public sealed record Claim(
    string Id, string Source, string Target, Relation Relation, bool Mutual, EdtfDate Date, DateBasis Basis,
    string Document, Passage? Passage, string AssertedBy, ClaimStatus Status, string Summary)
{
    /// <summary>The value of <see cref="AssertedBy"/> that means the document's own author.</summary>
    public const string Author = "author";

    public bool ByAuthor => AssertedBy == Author;

    /// <summary>The two actors, in ordinal order of id, whatever the direction.</summary>
    public ActorPair Pair => ActorPair.Of(Source, Target);

    /// <summary>The voice that speaks: one name across all documents, spelled by <see cref="Spelling.Key"/> however it was written.</summary>
    public string Voice(Document document) => ByAuthor ? document.AuthorVoice : Spelling.Key(AssertedBy);
}

/// <summary>Two different actors, <paramref name="First"/> before <paramref name="Second"/> in ordinal order of id.</summary>
public readonly record struct ActorPair(string First, string Second) : IComparable<ActorPair>
{
    public static ActorPair Of(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? new(a, b) : new(b, a);

    public bool Has(string actor) => First == actor || Second == actor;

    public string Other(string actor) => First == actor ? Second : First;

    public int CompareTo(ActorPair other)
    {
        var first = string.CompareOrdinal(First, other.First);
        return first != 0 ? first : string.CompareOrdinal(Second, other.Second);
    }

    public static bool operator <(ActorPair left, ActorPair right) => left.CompareTo(right) < 0;

    public static bool operator >(ActorPair left, ActorPair right) => left.CompareTo(right) > 0;

    public static bool operator <=(ActorPair left, ActorPair right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ActorPair left, ActorPair right) => left.CompareTo(right) >= 0;
}
