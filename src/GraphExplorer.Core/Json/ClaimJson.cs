namespace GraphExplorer.Core.Json;

/// <summary>A claim on the wire: the headings of <c>claims.csv</c>, and the first and last day that its date can mean.</summary>
/// <param name="Relation">A word of the table of relations.</param>
/// <param name="Date">EDTF.</param>
/// <param name="Basis">explicit, context or publication.</param>
/// <param name="AssertedBy">"author", or who is quoted.</param>
/// <param name="Status">stated, reported or expected.</param>
/// <param name="Earliest">First day; absent where the date has no known beginning.</param>
/// <param name="Latest">Last day; absent where the date has no known end.</param>
/// <param name="Start">Where its passage begins in the document's file, in Unicode code points; absent together with <paramref name="End"/>.</param>
/// <param name="End">Where the passage ends, exclusive.</param>
public sealed record ClaimJson(
    string Id, string Source, string Target, string Relation, bool Mutual, string Date, string Basis, string Document,
    string AssertedBy, string Status, string Summary,
    DateOnly? Earliest = null, DateOnly? Latest = null, int? Start = null, int? End = null)
{
    public static ClaimJson Of(Claim claim) => new(
        claim.Id, claim.Source, claim.Target, claim.Relation.Word, claim.Mutual, claim.Date.Text, Words<DateBasis>.Of(claim.Basis),
        claim.Document, claim.AssertedBy, Words<ClaimStatus>.Of(claim.Status), claim.Summary,
        WireText.Start(claim.Date.Earliest), WireText.End(claim.Date.Latest), claim.Passage?.Start, claim.Passage?.End);

    /// <summary>The claim that this one was made of.</summary>
    /// <exception cref="FormatException">A value is none that <see cref="Of"/> writes.</exception>
    public Claim ToClaim() => new(
        Id, Source, Target, WireText.RelationOf(Relation), Mutual, EdtfDate.Parse(Date), WireText.Word<DateBasis>(Basis),
        Document, WireText.Passage(Start, End), AssertedBy, WireText.Word<ClaimStatus>(Status), Summary);
}
