using GraphExplorer.Sqlite;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Which store a URI picks.</summary>
public static class StoreChoice
{
    /// <summary>Scheme of the store that needs no server.</summary>
    public const string Embedded = "sqlite";

    public static ImmutableArray<string> Schemes { get; } =
        [Embedded, "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc", "http", "https"];

    public static string SchemeOf(string uri) => uri.Split(':', 2)[0].ToLowerInvariant();

    /// <summary>Opens the configured store.</summary>
    public static IGraphStore Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<GraphExplorerOptions>>().Value;
        return Open(options.StoreOrDefault, services);
    }

    /// <summary>Opens the store of a URI, without touching it yet.</summary>
    /// <exception cref="StoreRefusedException">The scheme is none of <see cref="Schemes"/>.</exception>
    public static IGraphStore Open(string uri, IServiceProvider services) => SchemeOf(uri) switch
    {
        Embedded => new SqliteStore(Path.GetFullPath(uri[(Embedded.Length + 1)..]), services.GetRequiredService<TimeProvider>()),
        var scheme => throw new StoreRefusedException($"GraphExplorer:Store: '{scheme}:' is no store that this program knows."),
    };
}
