namespace GraphExplorer.Core.Tests.Imports;

/// <summary>What tests use where it is at hand: in the repository, or in a folder "shared" beside it.</summary>
internal static class Beside
{
    /// <summary>The bundled data folder.</summary>
    public static string Sample => Find(Path.Combine("src", "GraphExplorer.Web", "Sample")) ?? throw new InvalidOperationException("The tests do not lie within the repository.");

    /// <summary>Schemas of formats, which are not ours to copy; null where they are not at hand.</summary>
    public static string? Schemas => Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_FORMATS") ?? Find(Path.Combine("shared", "formats"));

    /// <summary>Published signed networks, which are not ours to copy; null where they are not at hand.</summary>
    public static string? SignedNetworks => Find(Path.Combine("shared", "data", "signed"));

    private static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var found = Path.Combine(at.FullName, folder);
            if (Directory.Exists(found))
            {
                return found;
            }
        }
        return null;
    }
}
