namespace GraphExplorer.Core.Tests.House;

/// <summary>Which project and which folder may use which, read from the source files.</summary>
public sealed class DirectionTests
{
    private const string Core = "src/GraphExplorer.Core";
    private const string Neo4j = "src/GraphExplorer.Neo4j";

    private static readonly string[] Subject = ["Actors", "Claims", "Dates", "Relations", "Texts", "Views"];

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
    [InlineData($"{Core}/Imports", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Backups", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Scenes", "GraphExplorer.Core.Checks")]
    [InlineData($"{Core}/Backups", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Scenes")]
    [InlineData($"{Core}/Checks", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Backups", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Scenes")]
    [InlineData($"{Core}/DataFolders", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Backups", "GraphExplorer.Core.Checks", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Scenes")]
    [InlineData($"{Core}/Stores", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Scenes", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports", "GraphExplorer.Core.Backups")]
    [InlineData($"{Core}/Json", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Scenes", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Imports")]
    [InlineData($"{Core}/Picture", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Scenes", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Json", "GraphExplorer.Core.Stores")]
    [InlineData($"{Core}/Layout", "GraphExplorer.Core.Scenes", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Json")]
    [InlineData($"{Core}/Timeline", "GraphExplorer.Core.Layout", "GraphExplorer.Core.Picture", "GraphExplorer.Core.Scenes", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Json", "GraphExplorer.Core.Stores")]
    [InlineData($"{Core}/Scenes", "GraphExplorer.Core.Exports", "GraphExplorer.Core.Stores")]
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

    /// <summary>Of the rooms that a file has to name; those of the subject itself (claims, dates, views and their like) are named for all files of the project.</summary>
    [Fact]
    public void No_rooms_of_Core_know_each_other_in_a_circle()
    {
        var rooms = SourceTree.Under(Core).Where(f => f.Folder != Core).Select(f => (Room: RoomOf(f.Folder["src/".Length..].Replace('/', '.')), f.Uses)).ToArray();
        var known = rooms.Select(r => r.Room).Except(Subject).ToHashSet(StringComparer.Ordinal);
        var left = known.ToDictionary(
            room => room,
            room => rooms.Where(r => r.Room == room).SelectMany(r => r.Uses).Select(RoomOf).Where(u => u != room && known.Contains(u)).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        // Take away the rooms that use none that is left, until no more can go.
        while (left.FirstOrDefault(r => !r.Value.Overlaps(left.Keys)).Key is { } free)
        {
            left.Remove(free);
        }
        Assert.Empty(left.Select(r => $"{r.Key} uses {string.Join(", ", r.Value.Where(left.ContainsKey))}"));

        static string RoomOf(string name) => name.Split('.') is ["GraphExplorer", "Core", var room, ..] ? room : "";
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
