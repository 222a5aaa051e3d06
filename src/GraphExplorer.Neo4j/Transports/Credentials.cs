namespace GraphExplorer.Neo4j.Transports;

/// <summary>The password to log in with. One from a file is read once, and anew after the server has refused it.</summary>
internal sealed class Credentials(Neo4jOptions options)
{
    private volatile string? _fromFile;

    /// <summary>The password, or null where nobody is to be logged in, or where its file can no longer be read.</summary>
    public string? Password() => options.PasswordFile is null ? options.Password : _fromFile ??= Neo4jOptions.ReadPassword(options.PasswordFile);

    public void Refused() => _fromFile = null;
}
