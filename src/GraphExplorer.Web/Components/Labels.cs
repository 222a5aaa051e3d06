using GraphExplorer.Core.Texts;

namespace GraphExplorer.Web.Components;

/// <summary>Labels of the interface for values of the data.</summary>
public static class Labels
{
    /// <summary>The word of a value; for markup, in which type arguments cannot be written.</summary>
    public static string Word<T>(T value) where T : struct, Enum => Words<T>.Of(value);

    public static string Of<T>(T value) where T : struct, Enum => Capital.First(Words<T>.Of(value));

    /// <summary>What a claim's date is based on.</summary>
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

    /// <summary>CSS classes for a sample of a relation's line: its stroke, and its word, which selects the colour.</summary>
    public static string Line(Relation relation) => $"line {Word(relation.Stroke)} {relation.Word}";

    /// <summary>The same for the first relation with a sign (<see cref="Relation.Sign"/>); a hollow sample where there is none.</summary>
    public static string LineOf(int sign) => RelationTable.OfSign(sign) is { } relation ? Line(relation) : "hollow";
}
