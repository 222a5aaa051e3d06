using GraphExplorer.Core.Streams;

namespace GraphExplorer.Web.Imports;

/// <summary>
/// Buffers an upload in a temporary file, since reading a zip begins at its end. Only the user of this process can read the file, and it is
/// deleted when it is closed.
/// </summary>
internal static class BufferedUpload
{
    /// <summary>A copy of a stream, positioned at the start; null where it has more than <paramref name="most"/> bytes.</summary>
    public static async Task<Stream?> OfAsync(Stream input, long most, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            if (!await BoundedCopy.TryToAsync(input, file, most, cancellationToken))
            {
                await file.DisposeAsync();
                return null;
            }
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
