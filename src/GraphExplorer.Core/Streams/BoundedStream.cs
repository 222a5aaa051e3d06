namespace GraphExplorer.Core.Streams;

/// <summary>Reads streams whose length nobody vouches for.</summary>
internal static class BoundedStream
{
    private const int Chunk = 64 * 1024;

    /// <summary>All bytes of a stream, or null where there are more than <paramref name="most"/>: not one chunk more is read then.</summary>
    public static async Task<byte[]?> ReadAllAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var chunk = new byte[Chunk];
        while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (all.Length + read > most)
            {
                return null;
            }
            all.Write(chunk, 0, read);
        }
        return all.ToArray();
    }
}
