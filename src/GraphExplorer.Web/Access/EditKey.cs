using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Access;

/// <summary>The key that writing needs, from the configuration or from the file that it names; read once, when the app starts.</summary>
public sealed class EditKey(IOptions<GraphExplorerOptions> options)
{
    /// <summary>Most bytes of the file: the longest key with a line end, and room to spare.</summary>
    private const int MostBytes = 1024;

    /// <summary>Null where none is configured.</summary>
    public string? Value { get; } = Read(options.Value, out _);

    /// <summary>The configured key, or null; <paramref name="problem"/> says why a file gives none.</summary>
    public static string? Read(GraphExplorerOptions options, out string? problem)
    {
        problem = null;
        if (options.EditKeyFile is not { Length: > 0 } file)
        {
            return options.EditKey is { Length: > 0 } key ? key : null;
        }
        try
        {
            using var stream = File.OpenRead(file);
            var bytes = new byte[MostBytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            // An editor or a shell ends the line.
            var text = System.Text.Encoding.UTF8.GetString(bytes, 0, length).Trim('\uFEFF', '\r', '\n', ' ');
            problem = length > MostBytes ? $"has more than {MostBytes} bytes" : text.Length == 0 ? "is empty" : null;
            return problem is null ? text : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"cannot be read: {e.Message}";
            return null;
        }
    }

    /// <summary>Whether a key travels in a header as it is, and is of a length that is taken.</summary>
    public static bool IsKey(string key) =>
        key.Length is >= GraphExplorerOptions.ShortestKey and <= GraphExplorerOptions.LongestKey && key.All(c => c is > ' ' and <= '~');
}
