using GraphExplorer.Core.Texts;

namespace GraphExplorer.Web.Configuration;

/// <summary>Whether an empty store gets the bundled sample at start.</summary>
public enum SeedChoice
{
    /// <summary>SQLite only: a Neo4j database is not written to unasked.</summary>
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

    /// <summary>auto, true or false: whether an empty store gets the bundled sample at start. Default: auto.</summary>
    public string Seed { get; set; } = "auto";

    /// <summary>Folder with the source texts, to show passages. Default: none. A relative path counts from where the command was typed.</summary>
    public string? Texts { get; set; }

    /// <summary>passages, all or none: what readers see of the texts who may not write. Default: passages.</summary>
    public string ShowTexts { get; set; } = "passages";

    /// <summary>
    /// Key that writing needs, from wherever, <see cref="ShortestKey"/> to <see cref="LongestKey"/> characters of printable ASCII, since it
    /// travels in a header. Default: none, so that only this machine may write.
    /// </summary>
    public string? EditKey { get; set; }

    /// <summary>File that holds the edit key, so that it stands in no environment and no list of processes. Default: none. Not together with <see cref="EditKey"/>.</summary>
    public string? EditKeyFile { get; set; }

    /// <summary>Origins that may frame <c>/embed/…</c>, separated by blanks, or <c>*</c>. Default: none.</summary>
    public string? EmbedOrigins { get; set; }

    /// <summary>Path under which a proxy offers the app, such as <c>/graph</c>. Default: none, the root.</summary>
    public string? PathBase { get; set; }

    /// <summary>
    /// Addresses of the proxies whose forwarded headers are believed, or networks such as <c>10.0.0.0/8</c>, separated by blanks. Default: none;
    /// such headers then count for nothing.
    /// </summary>
    public string? Proxies { get; set; }

    /// <summary>
    /// Which headers of the <see cref="Proxies"/> are believed: some of for, proto, host, prefix, separated by blanks, each an <c>X-Forwarded-…</c>.
    /// Default: for and proto. Many proxies pass on what a reader sends of the others.
    /// </summary>
    public string ForwardedHeaders { get; set; } = "for proto";

    /// <summary>
    /// Names that the app answers to beside those of this machine, such as <c>graph.example.org</c> or <c>*.example.org</c>, without ports,
    /// separated by blanks, or <c>*</c> for any. Default: any, but none where the app listens on this machine alone and names no proxies.
    /// </summary>
    public string? Hosts { get; set; }

    public const int ShortestKey = 8;
    public const int LongestKey = 200;

    /// <summary>Characters of a key that nobody finds by trying; a shorter one is a warning at start.</summary>
    public const int AdvisedKey = 16;

    /// <summary>What <see cref="Seed"/> says, once it was validated.</summary>
    public SeedChoice SeedChoice => TryReadSeed(Seed, out var choice) ? choice : SeedChoice.Auto;

    /// <summary>What <see cref="ShowTexts"/> says, once it was validated.</summary>
    public TextExtent ReadersSee => TryReadTexts(ShowTexts, out var extent) ? extent : TextExtent.None;

    public string StoreOrDefault => Store.Length > 0 ? Store : DefaultStore;

    /// <summary>Where the default store lies: a folder of this app in the user's local data folder.</summary>
    public static string DefaultStore =>
        "sqlite:" + Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "GraphExplorer", "graph.db");

    /// <summary>Reads <see cref="Seed"/>; case does not count, since YAML and shells spell truth in several ways.</summary>
    public static bool TryReadSeed(string text, out SeedChoice choice) => Words<SeedChoice>.TryParse(text.ToLowerInvariant(), out choice);

    /// <summary>Reads <see cref="ShowTexts"/>; case does not count.</summary>
    public static bool TryReadTexts(string text, out TextExtent extent) => Words<TextExtent>.TryParse(text.ToLowerInvariant(), out extent);

    /// <summary>The words of a value that lists several.</summary>
    public static string[] Split(string? list) => (list ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
