using System.Text.RegularExpressions;

namespace GraphExplorer.Neo4j;

/// <summary>
/// How to reach a Neo4j: the values of <c>GraphExplorer:Store</c> and of the section <c>GraphExplorer:Neo4j</c>. The password is never
/// part of a text that this record makes.
/// </summary>
public sealed partial record Neo4jOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "GraphExplorer:Neo4j";

    /// <summary>Configuration key of <see cref="Uri"/>.</summary>
    public const string UriKey = "GraphExplorer:Store";

    /// <summary>
    /// Where the server is, such as <c>neo4j://localhost:7687</c> or <c>http://localhost:7474</c>. No default. Where no port is given, it
    /// is 7687 over Bolt, 80 with http and 443 with https. A path over HTTP is kept, for servers behind a proxy.
    /// </summary>
    public required string Uri { get; init; }

    /// <summary>The user to log in as. Default <c>neo4j</c>.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The user's password. Default none; with none here and none in a file, nobody is logged in (servers without authentication).</summary>
    public string? Password { get; init; }

    /// <summary>
    /// A file that holds the password and nothing else but a line end. Default none; not together with <see cref="Password"/>. It is read
    /// anew after the server has refused what it held.
    /// </summary>
    public string? PasswordFile { get; init; }

    /// <summary>Name of the database. Default: over Bolt the user's home database, over HTTP <c>neo4j</c>.</summary>
    public string? Database { get; init; }

    /// <summary>Seconds after which a query is given up and cancelled on the server. Default 30; 1 to 3,600.</summary>
    public int QuerySeconds { get; init; } = 30;

    /// <summary>
    /// Seconds after which a write is given up and rolled back: an import, a removal, a snapshot, and the wait for another one's to end.
    /// Default 600; 10 to 86,400.
    /// </summary>
    public int WriteSeconds { get; init; } = 600;

    /// <summary>Seconds that a connection may take to be made. Default 5; 1 to 120.</summary>
    public int ConnectSeconds { get; init; } = 5;

    /// <summary>Most connections that are open at once. Default 20; 1 to 1,000.</summary>
    public int PoolSize { get; init; } = 20;

    /// <summary>What is wrong with these options, all of it at once; empty where nothing is.</summary>
    public ImmutableArray<OptionProblem> Validate() =>
    [
        .. UriProblems(),
        .. string.IsNullOrWhiteSpace(User) && (Password ?? PasswordFile) is not null ? [Problem(nameof(User), "is empty")] : Array.Empty<OptionProblem>(),
        .. PasswordProblems(),
        .. Database is not null && !DatabaseName().IsMatch(Database)
            ? [Problem(nameof(Database), $"'{Database}' is no name of a database: 3 to 63 letters, digits, dots and dashes")]
            : Array.Empty<OptionProblem>(),
        .. Range(nameof(QuerySeconds), QuerySeconds, 1, 3600),
        .. Range(nameof(WriteSeconds), WriteSeconds, 10, 86_400),
        .. Range(nameof(ConnectSeconds), ConnectSeconds, 1, 120),
        .. Range(nameof(PoolSize), PoolSize, 1, 1000),
    ];

    /// <summary>Everything but the password.</summary>
    public override string ToString() =>
        $"{nameof(Neo4jOptions)} {{ Uri = {Address}, User = {User}, Database = {Database}, QuerySeconds = {QuerySeconds}, "
        + $"WriteSeconds = {WriteSeconds}, ConnectSeconds = {ConnectSeconds}, PoolSize = {PoolSize} }}";

    /// <summary>Scheme, host and port of the URI, without whatever else it says.</summary>
    internal string Address => System.Uri.TryCreate(Uri, UriKind.Absolute, out var uri)
        ? $"{uri.Scheme}://{uri.Host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
        : "(no URI)";

    /// <summary>The configuration key that the password is under.</summary>
    internal string PasswordKey => $"{Section}:{(PasswordFile is null ? nameof(Password) : nameof(PasswordFile))}";

    private IEnumerable<OptionProblem> UriProblems()
    {
        if (!System.Uri.TryCreate(Uri, UriKind.Absolute, out var uri) || !Neo4jStores.Schemes.Contains(uri.Scheme) || uri.Host.Length == 0)
        {
            yield return new(UriKey, $"is no URI of a Neo4j, such as neo4j://localhost:7687 or http://localhost:7474; its scheme is one of {string.Join(", ", Neo4jStores.Schemes)}");
            yield break;
        }
        if (uri.UserInfo.Length > 0)
        {
            yield return new(UriKey, $"has a user or password in it; they belong under {Section}:{nameof(User)} and {Section}:{nameof(Password)}");
        }
        // Only the routing schemes know a query: their routing context.
        if (uri.Fragment.Length > 0 || (uri.Query.Length > 0 && !uri.Scheme.StartsWith("neo4j", StringComparison.Ordinal)))
        {
            yield return new(UriKey, "ends in a query or fragment that means nothing here");
        }
    }

    /// <summary>What a file holds, without its line end; null where it cannot be read.</summary>
    internal static string? ReadPassword(string path)
    {
        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private IEnumerable<OptionProblem> PasswordProblems()
    {
        if (Password is not null && PasswordFile is not null)
        {
            yield return Problem(nameof(PasswordFile), $"is given beside {Section}:{nameof(Password)}; one of them is enough");
        }
        if (PasswordFile is null)
        {
            yield break;
        }
        if (ReadPassword(PasswordFile) is not { } password)
        {
            yield return Problem(nameof(PasswordFile), $"names '{PasswordFile}', which cannot be read");
        }
        else if (password.Length == 0)
        {
            yield return Problem(nameof(PasswordFile), $"names '{PasswordFile}', which is empty");
        }
    }

    private static IEnumerable<OptionProblem> Range(string name, int value, int least, int most) =>
        value < least || value > most ? [Problem(name, $"is {value}; {least} to {most} are allowed")] : [];

    private static OptionProblem Problem(string name, string reason) => new($"{Section}:{name}", reason);

    // What Neo4j allows; names of hosted databases may begin with a digit.
    [GeneratedRegex(@"\A[a-zA-Z0-9][a-zA-Z0-9.-]{2,62}\z")]
    private static partial Regex DatabaseName();
}

/// <summary>An option that cannot be used: its configuration key, and why in a few words that begin with a verb.</summary>
public sealed record OptionProblem(string Key, string Reason)
{
    public override string ToString() => $"{Key} {Reason}";
}
