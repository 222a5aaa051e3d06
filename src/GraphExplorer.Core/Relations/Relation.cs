using System.Text.Json.Serialization;

namespace GraphExplorer.Core.Relations;

/// <summary>How the line of a relation is stroked.</summary>
public enum RelationStroke
{
    Solid,
    Dotted,
    Dashed,
}

/// <summary>What stands at the end of a directed line: a filled triangle, an open chevron, or a bar across.</summary>
public enum RelationHead
{
    Triangle,
    Chevron,
    Bar,
}

/// <summary>The verbs of a relation's sentences.</summary>
/// <param name="One">Of one actor towards another: "backs".</param>
/// <param name="Many">The same, of a name in the plural: "back".</param>
/// <param name="Expected">The same, to come: "will back".</param>
/// <param name="Mutual">Of two towards each other: "back each other".</param>
public sealed record RelationVerbs(string One, string Many, string Expected, string Mutual);

/// <summary>
/// How one actor stands towards another: a row of the one table of relations (<see cref="RelationTable"/>). There is one instance of each
/// row; relations are equal when they are the same row, and sort in the order of the table, which is the order of the lanes in the picture.
/// </summary>
public sealed record Relation : IComparable<Relation>
{
    /// <summary>The one spelling in data files, URLs and JSON; colour tokens and style classes are called so too.</summary>
    public required string Word { get; init; }

    /// <summary>What stores keep for it, from 0; never changes, wherever the row moves.</summary>
    public required int Number { get; init; }

    /// <summary>What it says of a pair: 1 on one side, -1 against each other, 0 neither.</summary>
    public required int Sign { get; init; }

    /// <summary>The letter that selects its lane, in lower case.</summary>
    public required string Key { get; init; }

    public required RelationStroke Stroke { get; init; }

    public required RelationHead Head { get; init; }

    public required RelationVerbs Verbs { get; init; }

    /// <summary>What a text says where it is coded, for users.</summary>
    public required string Meaning { get; init; }

    /// <summary>Its row in the table, from 0; its lane among those of a pair stands in this order.</summary>
    [JsonIgnore]
    public int Index { get; internal set; }

    /// <summary>The word with a capital letter.</summary>
    [JsonIgnore]
    public string Title => Capital.First(Word);

    /// <summary>Its bit in a set of relations.</summary>
    [JsonIgnore]
    public int Bit => 1 << Index;

    public int CompareTo(Relation? other) => other is null ? 1 : Index.CompareTo(other.Index);

    public bool Equals(Relation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Number;

    public override string ToString() => Word;

    public static bool operator <(Relation left, Relation right) => left.CompareTo(right) < 0;

    public static bool operator <=(Relation left, Relation right) => left.CompareTo(right) <= 0;

    public static bool operator >(Relation left, Relation right) => left.CompareTo(right) > 0;

    public static bool operator >=(Relation left, Relation right) => left.CompareTo(right) >= 0;
}
