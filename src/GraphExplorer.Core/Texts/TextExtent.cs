namespace GraphExplorer.Core.Texts;

/// <summary>How much of the texts somebody may see.</summary>
public enum TextExtent
{
    /// <summary>Of each claim its passage, on a page with two sentences around it; in a file the passage alone.</summary>
    Passages,

    /// <summary>Whole texts.</summary>
    All,

    /// <summary>Nothing: only where a passage stands.</summary>
    None,
}
