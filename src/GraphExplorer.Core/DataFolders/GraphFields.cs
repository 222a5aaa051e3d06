namespace GraphExplorer.Core.DataFolders;

/// <summary>How graph formats, which have nodes and edges only, hold what a data folder says in three files.</summary>
internal static class GraphFields
{
    /// <summary>Stands before the headings of a document's fields at an edge: <c>document_title</c>.</summary>
    public const string DocumentPrefix = "document_";

    /// <summary>Stands between the claims of one edge, in each of its lists.</summary>
    public const string ListSeparator = "; ";
}
