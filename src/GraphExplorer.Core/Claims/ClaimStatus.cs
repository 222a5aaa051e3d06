namespace GraphExplorer.Core.Claims;

/// <summary>How firmly a text makes a claim: in its own words, as what unnamed others say, or as what is to come.</summary>
public enum ClaimStatus
{
    Stated,
    Reported,
    Expected,
}

/// <summary>Where a claim's date comes from: the sentence, the passage around it, or only the document's own date.</summary>
public enum DateBasis
{
    Explicit,
    Context,
    Publication,
}
