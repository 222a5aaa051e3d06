using GraphExplorer.Sqlite;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Which store a URI picks.</summary>
public static class StoreChoice
{
    public static ImmutableArray<string> Schemes { get; } =
        ["sqlite", "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc", "http", "https"];

    public static string SchemeOf(string uri) => uri.Split(':', 2)[0].ToLowerInvariant();

    public static IGraphStore Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<GraphExplorerOptions>>().Value;
        return Open(options.Store.Length > 0 ? options.Store : GraphExplorerOptions.DefaultStore, services);
    }

    /// <summary>Opens the store of a URI, without touching it yet.</summary>
    public static IGraphStore Open(string uri, IServiceProvider services) => SchemeOf(uri) switch
    {
        "sqlite" => new SqliteStore(Path.GetFullPath(uri["sqlite:".Length..])),
        var scheme => throw new StoreRefusedException($"GraphExplorer:Store: '{scheme}:' is no store that this program knows."),
    };
}
