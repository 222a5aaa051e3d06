namespace GraphExplorer.Core.DataFolders;

/// <summary>
/// The data folder: <c>actors.csv</c>, <c>documents.csv</c> and <c>claims.csv</c>, in UTF-8, RFC 4180, with a header row. Headings may stand in any
/// order, further ones are ignored. This class has its file names and headings; <see cref="DataFolderReader"/> reads it,
/// <see cref="DataFolderWriter"/> writes it.
/// </summary>
public static class DataFolder
{
    public const string ActorsFile = "actors.csv";
    public const string DocumentsFile = "documents.csv";
    public const string ClaimsFile = "claims.csv";

    /// <summary>
    /// An optional file that describes the folder for other programs (Frictionless Data Package, https://datapackage.org). Only its
    /// <c>version</c> is read: the edition of the data.
    /// </summary>
    public const string PackageFile = "datapackage.json";

    /// <summary>The files that a data folder must have.</summary>
    public static ImmutableArray<string> Files { get; } = [ActorsFile, DocumentsFile, ClaimsFile];

    public static ImmutableArray<string> ActorHeadings { get; } = ["id", "name", "kind", "part_of", "aliases"];

    /// <summary>Headings of <see cref="ActorsFile"/> that may be missing.</summary>
    public static ImmutableArray<string> PlaceHeadings { get; } = ["x", "y"];

    public static ImmutableArray<string> DocumentHeadings { get; } =
        ["id", "title", "author", "outlet", "date", "url", "file", "sha256", "start", "end"];

    public static ImmutableArray<string> ClaimHeadings { get; } =
        ["id", "source", "target", "relation", "mutual", "date", "basis", "document", "start", "end", "asserted_by", "status", "summary"];

    /// <summary>Separates the names in the cell of aliases; an alias cannot contain it.</summary>
    public const char AliasSeparator = ';';

    /// <summary>A heading as the name of a JSON member, in camelCase: <c>part_of</c> becomes <c>partOf</c>.</summary>
    internal static string Member(string heading) => string.Concat(heading.Split('_').Select((w, i) => i == 0 ? w : Capital.First(w)));
}
