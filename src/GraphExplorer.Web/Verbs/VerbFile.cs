namespace GraphExplorer.Web.Verbs;

/// <summary>Writes what a verb makes: to a file, or to standard output where no file is named.</summary>
internal static class VerbFile
{
    /// <summary>Names standard output, as elsewhere on a command line.</summary>
    public const string StandardOutput = "-";

    /// <summary>Folders in which a file is a device or a stream of the system, which is written into and never replaced.</summary>
    private static readonly string[] OfTheSystem = ["/dev/", "/proc/"];

    /// <summary>
    /// Writes to a temporary file beside it first, so that no reader sees half of it and a failure leaves an older file as it was. Behind a link the
    /// file that it leads to is replaced; a device or a pipe is written into.
    /// </summary>
    /// <param name="asked">File or folder; null or <see cref="StandardOutput"/> for standard output.</param>
    /// <param name="name">Its name in a folder.</param>
    /// <param name="counts">What is in it, for the line that says it is written.</param>
    public static async Task<int> WriteAsync(VerbCall call, string? asked, string name, Func<Stream, Task> write, string counts)
    {
        if (asked is null or StandardOutput)
        {
            try
            {
                await using var output = call.OpenOutput();
                await write(output);
                await output.FlushAsync();
                return ExitCode.Done;
            }
            catch (IOException e)
            {
                await call.Error.WriteLineAsync($"Standard output cannot be written: {e.Message}");
                return ExitCode.Refused;
            }
        }
        if (string.IsNullOrWhiteSpace(asked))
        {
            await call.Error.WriteLineAsync($"--out: a file or folder is needed; {StandardOutput} is standard output.");
            return ExitCode.WrongCall;
        }
        var path = asked;
        try
        {
            path = Path.GetFullPath(Directory.Exists(asked) ? Path.Combine(asked, name) : asked);
            await WriteAsync(path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await call.Error.WriteLineAsync($"'{path}' cannot be written: {e.Message}");
            return ExitCode.Refused;
        }
        await call.Output.WriteLineAsync($"{path}: {counts}");
        return ExitCode.Done;
    }

    private static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        if (IsStream(path))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            await write(stream);
            await stream.FlushAsync();
            return;
        }
        var target = TargetOf(path);
        var unfinished = target + ".part";
        try
        {
            await using (var file = File.Create(unfinished))
            {
                await write(file);
            }
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    /// <summary>Where a link leads; the path itself where it is none.</summary>
    private static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>Whether a path is a device or a pipe.</summary>
    private static bool IsStream(string path)
    {
        if (OfTheSystem.Any(folder => TargetOf(path).StartsWith(folder, StringComparison.Ordinal)))
        {
            return true;
        }
        if (OperatingSystem.IsWindows() || !File.Exists(path) || new FileInfo(path).Length > 0)
        {
            return false;
        }
        // Of files, only pipes and terminals have no place in them to go to. Reading and writing, so that a pipe without a reader does not wait.
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        return !file.CanSeek;
    }
}
