using System.IO.Compression;

namespace GraphExplorer.Core.Streams;

/// <summary>An entry of a zip is not what the zip says of it.</summary>
internal sealed class DamagedEntryException(string entry, string reason, Exception? inner = null) : IOException($"{entry}: {reason}", inner)
{
    /// <summary>Path of the entry within the zip.</summary>
    public string Entry => entry;

    public string Reason => reason;
}

/// <summary>
/// Reads an entry of a zip and holds it against the length and the checksum that the zip gives for it, which the framework does not: it hands
/// out whatever the bytes unpack to. Whoever reads to the end has read what was packed; nobody may use what was read before.
/// </summary>
internal sealed class CheckedEntry : Stream
{
    private readonly ZipArchiveEntry _entry;
    private readonly Stream _content;
    private Crc32 _checksum;
    private long _read;

    private CheckedEntry(ZipArchiveEntry entry, Stream content) => (_entry, _content) = (entry, content);

    /// <exception cref="DamagedEntryException">What the zip says of the entry cannot be.</exception>
    public static CheckedEntry Open(ZipArchiveEntry entry)
    {
        try
        {
            return new(entry, entry.Open());
        }
        catch (Exception e) when (IsOfDamage(e))
        {
            throw new DamagedEntryException(entry.FullName, "damaged: it cannot be unpacked", e);
        }
    }

    /// <summary>Whether an exception of the framework comes from the bytes of a zip: it throws several where one was promised.</summary>
    public static bool IsOfDamage(Exception e) =>
        e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException
        || (e is IOException and not DamagedEntryException);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <exception cref="DamagedEntryException">The entry is not what the zip says of it.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Check(buffer, _content.Read(buffer));
        }
        catch (Exception e) when (IsOfDamage(e))
        {
            throw new DamagedEntryException(_entry.FullName, "damaged: it cannot be unpacked", e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    // All of a zip is in memory already, so there is nothing to wait for.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(buffer.Span));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Check(Span<byte> buffer, int read)
    {
        _read += read;
        _checksum.Add(buffer[..read]);
        if (_read > _entry.Length || (read == 0 && buffer.Length > 0 && _read < _entry.Length))
        {
            throw new DamagedEntryException(_entry.FullName, $"damaged: not the {_entry.Length} bytes that the zip gives for it");
        }
        if (read == 0 && buffer.Length > 0 && _checksum.Value != _entry.Crc32)
        {
            throw new DamagedEntryException(_entry.FullName, "damaged: its checksum is not the one that the zip gives for it");
        }
        return read;
    }
}
