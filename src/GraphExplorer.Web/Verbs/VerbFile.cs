namespace GraphExplorer.Web.Verbs;

/// <summary>Writes what a verb makes: to a file, or to standard output where no file is named.</summary>
internal static class VerbFile
{
    /// <summary>Writes to a temporary file beside it first, so that no reader sees half of it and a failure leaves an older file as it was.</summary>
    /// <param name="asked">File or folder; null for standard output.</param>
    /// <param name="name">Its name in a folder.</param>
    /// <param name="counts">What is in it, for the line that says it is written.</param>
    public static async Task<int> WriteAsync(VerbCall call, string? asked, string name, Func<Stream, Task> write, string counts)
    {
        if (asked is null)
        {
            await using var output = call.OpenOutput();
            await write(output);
            return ExitCode.Done;
        }
        var path = Path.GetFullPath(Directory.Exists(asked) ? Path.Combine(asked, name) : asked);
        var unfinished = path + ".part";
        try
        {
            await using (var file = File.Create(unfinished))
            {
                await write(file);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await call.Error.WriteLineAsync($"'{path}' cannot be written: {e.Message}");
            return ExitCode.Refused;
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
        await call.Output.WriteLineAsync($"{path}: {counts}");
        return ExitCode.Done;
    }
}
