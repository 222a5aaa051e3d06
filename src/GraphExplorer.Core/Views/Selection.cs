using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Views;

/// <summary>What is selected on the page: an actor, a pair, one tie of a pair, or a claim.</summary>
public abstract record Selection
{
    /// <summary>The forms of a selection, for error messages.</summary>
    public const string Forms = "actor:ID, pair:ID,ID, tie:ID,ID,RELATION or claim:ID";

    private Selection()
    {
    }

    public sealed record OfActor(string Id) : Selection
    {
        public override string ToString() => $"actor:{Id}";
    }

    public sealed record OfPair(ActorPair Pair) : Selection
    {
        public override string ToString() => $"pair:{Pair.First},{Pair.Second}";
    }

    public sealed record OfTie(ActorPair Pair, Relation Relation) : Selection
    {
        public override string ToString() => $"tie:{Pair.First},{Pair.Second},{Relation.Word}";
    }

    public sealed record OfClaim(string Id) : Selection
    {
        public override string ToString() => $"claim:{Id}";
    }

    /// <summary>Reads <c>actor:ID</c>, <c>pair:ID,ID</c>, <c>tie:ID,ID,RELATION</c> or <c>claim:ID</c>; null where it is none of these.</summary>
    public static Selection? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == text.Length - 1 || !Writable.IsLine(text))
        {
            return null;
        }
        var (kind, rest) = (text[..colon], text[(colon + 1)..]);
        var parts = rest.Split(',');
        return kind switch
        {
            "actor" => new OfActor(rest),
            "claim" => new OfClaim(rest),
            "pair" when parts is [{ Length: > 0 } a, { Length: > 0 } b] && a != b => new OfPair(ActorPair.Of(a, b)),
            "tie" when parts is [{ Length: > 0 } a, { Length: > 0 } b, var word] && a != b && RelationTable.TryParse(word, out var relation) =>
                new OfTie(ActorPair.Of(a, b), relation),
            _ => null,
        };
    }
}
