using System.Text;

namespace GraphExplorer.Core.DataFolders;

/// <summary>Names of the attributes in graph formats, which have only nodes and edges, for the fields of a data folder's three files.</summary>
internal static class GraphFields
{
    /// <summary>The column of GraphML for ids that XML cannot name.</summary>
    public const string TrueId = "true_id";

    /// <summary>Prefix of a document's fields on an edge: <c>document_title</c>.</summary>
    public const string DocumentPrefix = "document_";

    /// <summary>Name of the list that says of each claim of an edge who says it.</summary>
    public const string Voices = "asserted_by";

    /// <summary>Fields of documents that stand at an edge as lists, one part for each claim; a list is called like the field, and an s.</summary>
    public static readonly ImmutableArray<string> ListedDocumentHeadings = ["title", "author", "outlet", "date", "url"];

    /// <summary>Stands between the claims of one edge, in each of its lists.</summary>
    private const string ListSeparator = "; ";

    /// <summary>Stands for a part that is empty: at either end of an attribute, blanks are lost.</summary>
    private const string Nothing = "\\-";

    /// <summary>A list of what claims say; a semicolon or backslash within a part has a backslash before it. Empty where all parts are.</summary>
    public static string List(IReadOnlyCollection<string> parts) => parts.All(p => p.Length == 0) ? "" : string.Join(
        ListSeparator,
        parts.Select(p => p.Length == 0 ? Nothing : p.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <summary>The parts of a list; the reverse of <see cref="List"/>.</summary>
    public static string[] Parts(string list)
    {
        var (parts, part) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < list.Length; i++)
        {
            if (list.AsSpan(i).StartsWith(Nothing))
            {
                i += Nothing.Length - 1;
            }
            else if (list[i] == '\\' && i + 1 < list.Length && list[i + 1] is '\\' or ';')
            {
                part.Append(list[++i]);
            }
            else if (list.AsSpan(i).StartsWith(ListSeparator))
            {
                parts.Add(part.ToString());
                part.Clear();
                i += ListSeparator.Length - 1;
            }
            else
            {
                part.Append(list[i]);
            }
        }
        return [.. parts, part.ToString()];
    }
}
