namespace GraphExplorer.Core.Streams;

/// <summary>Reads streams of unknown length, up to a bound.</summary>
public static class BoundedCopy
{
    private const int Chunk = 64 * 1024;

    /// <summary>Copies a stream; stops reading as soon as there are more than <paramref name="most"/> bytes, and writes none of what is beyond.</summary>
    /// <returns>False where there are more bytes; the output is then incomplete.</returns>
    public static async Task<bool> TryToAsync(Stream input, Stream output, long most, CancellationToken cancellationToken)
    {
        var chunk = new byte[Chunk];
        var copied = 0L;
        while (await input.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            copied += read;
            if (copied > most)
            {
                return false;
            }
            await output.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }
        return true;
    }

    /// <summary>All bytes of a stream, or null where there are more than <paramref name="most"/>.</summary>
    public static async Task<byte[]?> ReadAllAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        return await TryToAsync(stream, all, most, cancellationToken) ? all.ToArray() : null;
    }
}
