namespace GraphExplorer.Core.Claims;

/// <summary>A stretch of a text file, in Unicode code points; <paramref name="End"/> is exclusive.</summary>
public readonly record struct Passage(int Start, int End)
{
    public bool Contains(Passage inner) => Start <= inner.Start && inner.End <= End;
}
