namespace GraphExplorer.Neo4j;

/// <summary>The password to log in with. One from a file is read once, and anew after the server has refused it.</summary>
internal sealed class Credentials(Neo4jOptions options)
{
    private volatile string? _fromFile;

    /// <summary>The password, or null where nobody is to be logged in, or where its file can no longer be read.</summary>
    public string? Password() => options.PasswordFile is null ? options.Password : _fromFile ??= FromFile(options.PasswordFile);

    public void Refused() => _fromFile = null;

    /// <summary>What a file holds, without its line end; null where it cannot be read.</summary>
    public static string? FromFile(string path)
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
}
