using GraphExplorer.Neo4j;
using GraphExplorer.Sqlite;
using GraphExplorer.Web.Seeding;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Which store a URI picks.</summary>
public static class StoreChoice
{
    /// <summary>Scheme of the store that needs no server.</summary>
    public const string Embedded = "sqlite";

    public static ImmutableArray<string> Schemes { get; } = [Embedded, .. Neo4jStores.Schemes];

    public static string SchemeOf(string uri) => uri.Split(':', 2)[0].ToLowerInvariant();

    /// <summary>Opens the configured store.</summary>
    public static IGraphStore Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<GraphExplorerOptions>>().Value;
        return Open(options.StoreOrDefault, services);
    }

    /// <summary>Opens the store of a URI, without touching it yet.</summary>
    /// <exception cref="StoreRefusedException">The URI names no store, or the configuration of its kind is not valid.</exception>
    public static IGraphStore Open(string uri, IServiceProvider services)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var scheme = SchemeOf(uri);
        if (scheme == Embedded && uri.Length > Embedded.Length + 1)
        {
            return new SqliteStore(Path.GetFullPath(uri[(Embedded.Length + 1)..]), time, services.GetRequiredService<Sample>().ReadActorIds());
        }
        if (Neo4jStores.Schemes.Contains(scheme))
        {
            var options = Neo4jConfiguration.Read(services.GetRequiredService<IConfiguration>(), uri, out _);
            return Neo4jStores.Open(options, time, services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<Sample>().ReadActorIds());
        }
        throw new StoreRefusedException($"The URI of a store begins with one of {string.Join(", ", Schemes.Select(s => s + ":"))}.");
    }
}
