using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GraphExplorer.Core.Tests.House;

/// <summary>A source file, by its path within the repository, with slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Namespaces of <c>using</c> directives and full names of our own in C#; specifiers of imports in TypeScript.</summary>
    public IEnumerable<string> Uses => Name.EndsWith(".ts", StringComparison.Ordinal)
        ? Regex.Matches(Text, """(?:from|import)\s*\(?\s*["']([^"']+)["']""").Select(m => m.Groups[1].Value)
        : Regex.Matches(Text, @"^\s*@?(?:global )?using (?:static )?(?:\w+ = )?([\w.]+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value)
            .Concat(Regex.Matches(Text, @"\bGraphExplorer(?:\.[A-Z]\w*)+").Select(m => m.Value));
}

/// <summary>The repository's own source: what is built into programs, and the tests.</summary>
internal static class SourceTree
{
    private static readonly string[] Extensions = [".cs", ".razor", ".ts", ".css", ".js"];
    private static readonly string[] Made = ["bin", "obj", "node_modules", "dist"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files of code under <c>src</c>, <c>tests</c> and <c>wwwroot</c>, but for what a build makes.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        .. ((string[])["src", "tests", "wwwroot"]).SelectMany(folder => Walk(Path.Combine(Root, folder)))
            .Where(path => Extensions.Contains(Path.GetExtension(path)))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    public static IEnumerable<SourceFile> Under(string folder) => Files.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Names of the projects and packages that a project refers to.</summary>
    public static IReadOnlyList<string> References(string project)
    {
        var file = Path.Combine(Root, "src", project, $"{project}.csproj");
        return
        [
            .. XDocument.Load(file).Descendants().Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference" && e.Attribute("Include") is not null)
                .Select(e => e.Attribute("Include")!.Value)
                .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name.Replace('\\', '/')) : name),
        ];
    }

    public static IEnumerable<string> Folders => Files.Select(f => f.Folder).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(d => !Made.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
