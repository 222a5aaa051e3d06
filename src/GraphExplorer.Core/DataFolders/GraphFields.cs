namespace GraphExplorer.Core.DataFolders;

/// <summary>Names of the attributes in graph formats, which have only nodes and edges, for the fields of a data folder's three files.</summary>
internal static class GraphFields
{
    /// <summary>The column of GraphML for ids that XML cannot name.</summary>
    public const string TrueId = "true_id";

    /// <summary>Prefix of a document's fields on an edge: <c>document_title</c>.</summary>
    public const string DocumentPrefix = "document_";

    /// <summary>Separates the values of an edge's claims in list attributes.</summary>
    public const string ListSeparator = "; ";
}
