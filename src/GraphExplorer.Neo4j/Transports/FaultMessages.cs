namespace GraphExplorer.Neo4j.Transports;

/// <summary>How long a call may take, and the name of the option that says so.</summary>
internal readonly record struct Limit(int Seconds, string Option);

/// <summary>What a user reads when something goes wrong: one sentence, naming the configuration key that has to do with it, without secrets.</summary>
internal static class FaultMessages
{
    private const string UserKey = $"{Neo4jOptions.Section}:{nameof(Neo4jOptions.User)}";
    private const string DatabaseKey = $"{Neo4jOptions.Section}:{nameof(Neo4jOptions.Database)}";

    /// <summary>The key that says how long a connection may take.</summary>
    public const string ConnectKey = $"{Neo4jOptions.Section}:{nameof(Neo4jOptions.ConnectSeconds)}";

    /// <summary>Ports that a Neo4j listens at as a rule.</summary>
    private const int BoltPort = 7687, HttpPort = 7474, HttpsPort = 7473;

    /// <summary>
    /// Whether the store may be well again while this program runs: all that can be mended at the server is asked for again.
    /// </summary>
    public static bool MayPass(FaultKind kind) => kind != FaultKind.NoDriver;

    /// <summary>Says that no connection was ready in time.</summary>
    public static string NoConnection(Neo4jOptions options) => $"no connection within {options.ConnectSeconds} s ({ConnectKey})";

    /// <param name="limit">How long the call was waited for.</param>
    public static string Of(ServerFault fault, Neo4jOptions options, Limit limit)
    {
        var (at, reason) = ($"{options.Address} ({Neo4jOptions.UriKey})", fault.Message.TrimEnd('.', ' '));
        return fault.Kind switch
        {
            FaultKind.Unreachable => $"No Neo4j answers at {at}: {reason}{OtherPort(options)}.",
            FaultKind.Tls => $"No trusted TLS connection could be made to {at}: {reason}; {OtherScheme(options)}{OtherPort(options)}.",
            FaultKind.NotNeo4j => $"What answers at {at} is no Neo4j, or another of its ports: {reason}{OtherPort(options)}.",
            FaultKind.NoDriver => $"This program was built from a package feed that lacks Neo4j.Driver and so cannot speak Bolt with {at}; give the server's HTTP address instead, such as http://{new Uri(options.Uri).Host}:7474.",
            FaultKind.WrongPassword when options.Password is null && options.PasswordFile is null =>
                $"Neo4j at {at} wants a password; give it as {Neo4jOptions.Section}:{nameof(Neo4jOptions.Password)} or {nameof(Neo4jOptions.PasswordFile)}.",
            FaultKind.WrongPassword => $"Neo4j at {at} does not take the user '{options.User}' ({UserKey}) with the password of {options.PasswordKey}; the next try is in {LoginGate.WrongPasswordRests.TotalSeconds:0} s at the earliest.",
            FaultKind.PasswordExpired => $"Neo4j at {at} wants the password of '{options.User}' ({options.PasswordKey}) changed before it can be used.",
            FaultKind.LockedOut => $"Neo4j at {at} refuses '{options.User}' for some seconds after too many wrong passwords ({options.PasswordKey}).",
            FaultKind.Forbidden => $"Neo4j does not let '{options.User}' ({UserKey}) do that in {Database(options)}, or the database can only be read: {reason}.",
            FaultKind.UnknownDatabase => $"Neo4j at {at} has no {Database(options)} ({DatabaseKey}).",
            FaultKind.NoQueryApi => $"The server at {at} does not offer Neo4j's Query API, which came with Neo4j 5.19 and can be switched off; use its Bolt address instead, such as neo4j://{new Uri(options.Uri).Host}:7687.",
            FaultKind.TimedOut => $"Neo4j did not finish within {limit.Seconds} s, and the query was ended there; ask for less, or raise {Neo4jOptions.Section}:{limit.Option}.",
            FaultKind.NoPlace => $"All {options.PoolSize} connections to {at} were busy for {limit.Seconds} s; try again, or raise {Neo4jOptions.Section}:{nameof(Neo4jOptions.PoolSize)} or {limit.Option}.",
            FaultKind.UnknownOutcome => $"The connection to {at} broke during a commit, and whether it was done is not known; do it again, for what is there is skipped.",
            FaultKind.Passing or FaultKind.UnknownBookmark => $"Neo4j at {at} could not do that now: {reason}.",
            _ => $"Neo4j at {at} refused: {reason} ({fault.Code ?? "no code"}).",
        };
    }

    private static string Database(Neo4jOptions options) => options.Database is { } name ? $"database '{name}'"
        : options.Uri.StartsWith("http", StringComparison.Ordinal) ? "database 'neo4j'" : "the user's home database";

    /// <summary>What to write instead.</summary>
    private static string OtherScheme(Neo4jOptions options) => new Uri(options.Uri).Scheme switch
    {
        "https" => "write http:// if the server speaks no TLS there",
        "http" => "write https:// if the server speaks TLS there",
        var scheme when scheme.EndsWith("+ssc", StringComparison.Ordinal) => $"write {scheme.Split('+')[0]}:// if the server speaks no TLS there",
        var scheme when scheme.EndsWith("+s", StringComparison.Ordinal) =>
            $"write {scheme.Split('+')[0]}:// if the server speaks no TLS there, or {scheme}sc:// if its certificate is of its own making",
        var scheme => $"write {scheme}+s:// if the server speaks TLS there",
    };

    /// <summary>What is the matter with the port, where it is one that a Neo4j has for the other way as a rule; else empty.</summary>
    private static string OtherPort(Neo4jOptions options)
    {
        var uri = new Uri(options.Uri);
        var http = uri.Scheme.StartsWith("http", StringComparison.Ordinal);
        return uri.Port is HttpPort or HttpsPort && !http ? $"; {uri.Port} is Neo4j's port for HTTP as a rule, and {BoltPort} the one for Bolt"
            : uri.Port == BoltPort && http ? $"; {BoltPort} is Neo4j's port for Bolt as a rule, and {HttpPort} the one for HTTP"
            : "";
    }
}
