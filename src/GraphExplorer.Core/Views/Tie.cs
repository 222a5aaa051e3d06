namespace GraphExplorer.Core.Views;

/// <summary>
/// What a view draws between two actors for one relation: the bundle of its claims. <see cref="Source"/> is before
/// <see cref="Target"/> in ordinal order of id, whatever the claims' directions.
/// </summary>
/// <param name="Claims">Number of claims; <paramref name="Forward"/> + <paramref name="Back"/> + <paramref name="Mutual"/>.</param>
/// <param name="Forward">Claims directed from source to target.</param>
/// <param name="Back">Claims directed from target to source.</param>
/// <param name="Voices">Number of distinct voices, which gives the width of the line.</param>
/// <param name="Documents">Number of distinct documents.</param>
/// <param name="Certain">Number of claims that are certain in the window.</param>
/// <param name="Expected">Number of claims with the status expected.</param>
/// <param name="Earliest">Earliest start of all its claims; <see cref="DateOnly.MinValue"/> where open.</param>
/// <param name="Latest">Latest end of all its claims; <see cref="DateOnly.MaxValue"/> where open.</param>
public sealed record Tie(
    string Source, string Target, Relation Relation, int Claims, int Forward, int Back, int Mutual,
    int Voices, int Documents, int Certain, int Expected, DateOnly Earliest, DateOnly Latest)
{
    public ActorPair Pair => new(Source, Target);
}
