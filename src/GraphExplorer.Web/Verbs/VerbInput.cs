using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>What a verb reads: a folder, a file of any format that can be imported, or standard input.</summary>
internal static class VerbInput
{
    public const string StandardInput = "-";

    /// <summary>Bytes by which the format of standard input is known.</summary>
    private const int Start = 4096;

    /// <summary>What the data set is called where nothing is said.</summary>
    public static string NameOf(string source) =>
        source == StandardInput ? "import"
        : Directory.Exists(source) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source)))
        : Path.GetFileNameWithoutExtension(source);

    public static bool Exists(string source) => source == StandardInput || Directory.Exists(source) || File.Exists(source);

    public static async Task<ImportReading> ReadAsync(string source, string name, KnownActors actors, CancellationToken cancellationToken)
    {
        if (source == StandardInput)
        {
            await using var input = Console.OpenStandardInput();
            return await ReadAsync(input, name, actors, cancellationToken);
        }
        if (Directory.Exists(source))
        {
            return await FolderImport.ReadAsync(name, FolderFiles.In(source), actors, cancellationToken);
        }
        if (ImportFormats.OfFile(source) is not { } format)
        {
            var known = string.Join(", ", ImportFormats.All.Select(f => f.Extension));
            return new(null, [new(Path.GetFileName(source), null, null, null, $"neither a folder nor a file that ends with {known}")], []);
        }
        await using var file = File.OpenRead(source);
        return await format.ReadAsync(name, Path.GetFileName(source), file, actors, cancellationToken);
    }

    /// <summary>Reads a stream of which only the content tells what it is.</summary>
    public static async Task<ImportReading> ReadAsync(Stream input, string name, KnownActors actors, CancellationToken cancellationToken)
    {
        ImportReading Refuse(string reason) => new(null, [new("standard input", null, null, null, reason)], []);
        await using var buffered = await BufferedUpload.OfAsync(input, ImportBounds.MostBytes, cancellationToken);
        if (buffered is null)
        {
            return Refuse($"more than {ImportBounds.MostBytes} bytes");
        }
        var start = new byte[Start];
        var length = await buffered.ReadAtLeastAsync(start, Start, throwOnEndOfStream: false, cancellationToken);
        buffered.Position = 0;
        return ImportFormats.OfStart(start.AsSpan(0, length)) is { } format
            ? await format.ReadAsync(name, "standard input", buffered, actors, cancellationToken)
            : Refuse($"none of {string.Join(", ", ImportFormats.All.Select(f => f.Title))}");
    }
}
