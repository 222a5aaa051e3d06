namespace GraphExplorer.Core.Json;

/// <summary>
/// A tie on the wire: one unordered pair and one relation, <paramref name="Source"/> before <paramref name="Target"/> in ordinal order of id.
/// </summary>
/// <param name="Claims">Number of its claims: <paramref name="Forward"/> + <paramref name="Back"/> + <paramref name="Mutual"/>.</param>
/// <param name="Forward">Claims directed from source to target.</param>
/// <param name="Back">Claims directed from target to source.</param>
/// <param name="Voices">Distinct voices.</param>
/// <param name="Documents">Distinct documents.</param>
/// <param name="Certain">Claims that are certain in the window.</param>
/// <param name="Expected">Claims that are only expected.</param>
/// <param name="Earliest">First day of all its claims; absent where one has no known beginning.</param>
/// <param name="Latest">Last day of all its claims; absent where one has no known end.</param>
public sealed record TieJson(
    string Source, string Target, string Relation, int Claims, int Forward, int Back, int Mutual, int Voices, int Documents,
    int Certain, int Expected, DateOnly? Earliest = null, DateOnly? Latest = null)
{
    public static TieJson Of(Tie tie) => new(
        tie.Source, tie.Target, tie.Relation.Word, tie.Claims, tie.Forward, tie.Back, tie.Mutual, tie.Voices, tie.Documents,
        tie.Certain, tie.Expected, WireText.Start(tie.Earliest), WireText.End(tie.Latest));
}
