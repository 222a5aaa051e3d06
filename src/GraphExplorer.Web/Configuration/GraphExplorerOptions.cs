namespace GraphExplorer.Web.Configuration;

/// <summary>Whether an empty store gets the bundled sample at start.</summary>
public enum SeedChoice
{
    /// <summary>SQLite only: nobody's Neo4j is written to unasked.</summary>
    Auto,
    True,
    False,
}

/// <summary>The app's own configuration, section <c>GraphExplorer</c>.</summary>
public sealed class GraphExplorerOptions
{
    public const string Section = "GraphExplorer";

    /// <summary>
    /// URI of the store; its scheme picks it. Default: <c>sqlite:</c> and <c>graph.db</c> in the user's data folder. A relative path counts
    /// from where the command was typed.
    /// </summary>
    public string Store { get; set; } = "";

    /// <summary>Default: auto.</summary>
    public SeedChoice Seed { get; set; } = SeedChoice.Auto;

    /// <summary>Folder with the source texts, to show passages. Default: none.</summary>
    public string? Texts { get; set; }

    /// <summary>Key for writing from elsewhere than this machine, 8 to 200 characters. Default: none, so that only this machine may write.</summary>
    public string? EditKey { get; set; }

    /// <summary>Origins that may frame <c>/embed/…</c>, separated by blanks, or <c>*</c>. Default: none.</summary>
    public string? EmbedOrigins { get; set; }

    /// <summary>Where the default store lies: a folder of this app in the user's local data folder.</summary>
    public static string DefaultStore =>
        "sqlite:" + Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "GraphExplorer", "graph.db");
}
