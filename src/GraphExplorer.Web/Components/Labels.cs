using GraphExplorer.Core.Texts;

namespace GraphExplorer.Web.Components;

/// <summary>The interface's words for the words of the data.</summary>
public static class Labels
{
    /// <summary>The word of a value; markup cannot name a type argument.</summary>
    public static string Word<T>(T value) where T : struct, Enum => Words<T>.Of(value);

    public static string Of<T>(T value) where T : struct, Enum => Capital.First(Words<T>.Of(value));

    /// <summary>What a claim is dated by.</summary>
    public static string Basis(string word) => word switch
    {
        "explicit" => "The sentence",
        "context" => "The context",
        _ => "The publication",
    };

    public static string DatedBy(DateBasis basis) => basis switch
    {
        DateBasis.Explicit => "dated by the sentence",
        DateBasis.Context => "dated by the context",
        _ => "dated by the publication",
    };

    /// <summary>Classes of a sample of a relation's line: how it is stroked, and the relation, which gives the colour.</summary>
    public static string Line(Relation relation) => $"line {Word(relation.Stroke)} {relation.Word}";

    /// <summary>The same for the first relation of a sign (<see cref="Relation.Sign"/>); that of a pair without one where there is none.</summary>
    public static string LineOf(int sign) => RelationTable.OfSign(sign) is { } relation ? Line(relation) : "hollow";
}
