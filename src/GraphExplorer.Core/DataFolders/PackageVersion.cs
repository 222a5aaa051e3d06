using System.Text.Json;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.DataFolders;

/// <summary>Reads the edition of the data from <see cref="DataFolder.PackageFile"/>.</summary>
internal static class PackageVersion
{
    /// <summary>Most bytes of a description; a larger one is not read.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>Longest version, in UTF-16 units.</summary>
    private const int Longest = 100;

    /// <summary>The version, or null where there is none. A description that cannot be read is only a warning, since the data do not need it.</summary>
    public static async Task<string?> ReadAsync(IReadOnlyDictionary<string, Func<Stream>> files, Findings findings, CancellationToken cancellationToken)
    {
        if (!files.TryGetValue(DataFolder.PackageFile, out var open))
        {
            return null;
        }
        string? Warn(string? column, string reason)
        {
            findings.Add(new(DataFolder.PackageFile, null, column, null, reason, Severity.Warning));
            return null;
        }
        await using var stream = open();
        if (await BoundedCopy.ReadAllAsync(stream, MostBytes, cancellationToken) is not { } bytes)
        {
            return Warn(null, $"more than {MostBytes} bytes: no version is read");
        }
        try
        {
            using var json = JsonDocument.Parse(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes, new() { MaxDepth = ImportBounds.Deepest });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Warn(null, "no JSON object: no version is read");
            }
            if (!json.RootElement.TryGetProperty("version", out var version))
            {
                return null;
            }
            return version.ValueKind == JsonValueKind.String && version.GetString() is { Length: > 0 and <= Longest } text && !text.Any(char.IsControl)
                ? text
                : Warn("version", $"no text of 1 to {Longest} characters");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Warn(null, "no JSON, or damaged: no version is read");
        }
    }
}
