namespace GraphExplorer.Core.Actors;

/// <summary>What an actor is; decides its shape in the picture.</summary>
public enum ActorKind
{
    State,
    ArmedGroup,
    Organisation,
    Bloc,
}

/// <summary>A place in the picture, in layout units (pixels at zoom 1; x to the right, y down).</summary>
public readonly record struct Place(double X, double Y);

/// <summary>
/// A state, armed group, organisation or bloc that stands towards others. Two actors are equal when all their cells are;
/// aliases compare in order.
/// </summary>
/// <param name="PartOf">Id of the actor that this one is a part of (the IRGC, of Iran), or null.</param>
/// <param name="Place">Where it stands in the common layout; null until one was computed.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind, string? PartOf, ImmutableArray<string> Aliases, Place? Place)
{
    public bool Equals(Actor? other) => other is not null && SameWords(other) && Place == other.Place;

    /// <summary>Whether both say the same of the actor, wherever it stands in the picture.</summary>
    public bool SameWords(Actor other) =>
        Id == other.Id && Name == other.Name && Kind == other.Kind && PartOf == other.PartOf && Aliases.AsSpan().SequenceEqual(other.Aliases.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Id, Name, Kind, PartOf, Place);
}
