namespace GraphExplorer.Core.Tests.House;

/// <summary>Which project and which folder may use which, read from the source files.</summary>
public sealed class DirectionTests
{
    private const string Core = "src/GraphExplorer.Core";
    private const string Neo4j = "src/GraphExplorer.Neo4j";

    [Theory]
    [InlineData("GraphExplorer.Core")]
    [InlineData("GraphExplorer.Sqlite", "GraphExplorer.Core")]
    [InlineData("GraphExplorer.Neo4j", "GraphExplorer.Core")]
    [InlineData("GraphExplorer.Skia", "GraphExplorer.Core")]
    public void A_project_refers_to_these_projects_of_ours_only(string project, params string[] allowed) =>
        Assert.Equal(allowed, SourceTree.References(project).Where(r => r.StartsWith("GraphExplorer.", StringComparison.Ordinal)));

    [Fact]
    public void Core_has_one_package() => Assert.Equal(["CsvHelper"], SourceTree.References("GraphExplorer.Core"));

    [Theory]
    [InlineData(Core, "GraphExplorer.Sqlite", "GraphExplorer.Neo4j", "GraphExplorer.Skia", "GraphExplorer.Extraction", "GraphExplorer.Web")]
    [InlineData("src/GraphExplorer.Sqlite", "GraphExplorer.Neo4j", "GraphExplorer.Skia", "GraphExplorer.Web")]
    [InlineData(Neo4j, "GraphExplorer.Sqlite", "GraphExplorer.Skia", "GraphExplorer.Web")]
    [InlineData("src/GraphExplorer.Skia", "GraphExplorer.Sqlite", "GraphExplorer.Neo4j", "GraphExplorer.Web")]
    [InlineData($"{Core}/Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Backups", "GraphExplorer.Core.Checks")]
    [InlineData($"{Core}/Imports", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Backups", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Checks")]
    [InlineData($"{Core}/Backups", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture")]
    [InlineData($"{Core}/Checks", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Backups", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture")]
    [InlineData($"{Core}/DataFolders", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Backups", "GraphExplorer.Core.Checks", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture")]
    [InlineData($"{Core}/Stores", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Backups")]
    [InlineData($"{Neo4j}/Transports", "GraphExplorer.Neo4j.Cypher", "GraphExplorer.Neo4j.Writing", "GraphExplorer.Neo4j.Migrating")]
    [InlineData($"{Neo4j}/Cypher", "GraphExplorer.Neo4j.Writing", "GraphExplorer.Neo4j.Migrating")]
    [InlineData($"{Neo4j}/Writing", "GraphExplorer.Neo4j.Migrating")]
    public void A_room_does_not_use(string folder, params string[] forbidden)
    {
        var files = SourceTree.Under(folder).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from used in file.Uses
            where forbidden.Any(f => used == f || used.StartsWith(f + ".", StringComparison.Ordinal))
            select $"{file.Path} uses {used}");
    }

    [Theory]
    [InlineData("SkiaSharp", "src/GraphExplorer.Skia")]
    [InlineData("HarfBuzzSharp", "src/GraphExplorer.Skia")]
    [InlineData("Svg.Skia", "src/GraphExplorer.Skia")]
    [InlineData("Microsoft.Data.Sqlite", "src/GraphExplorer.Sqlite")]
    [InlineData("Neo4j.Driver", $"{Neo4j}/Transports")]
    [InlineData("cytoscape", "src/GraphExplorer.Canvas/src")]
    public void A_library_is_known_in_one_place_only(string library, string place)
    {
        bool Is(string used) => used == library || used.StartsWith(library + ".", StringComparison.Ordinal) || used.StartsWith(library + "/", StringComparison.Ordinal);
        Assert.Contains(SourceTree.Under(place), f => f.Uses.Any(Is));
        Assert.Empty(SourceTree.Under("src").Where(f => !f.Path.StartsWith(place + "/", StringComparison.Ordinal) && f.Uses.Any(Is)).Select(f => f.Path));
    }
}
