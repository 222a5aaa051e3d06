using System.IO.Compression;

namespace GraphExplorer.Core.Streams;

/// <summary>An entry of a zip does not have the length or checksum that the zip states.</summary>
internal sealed class DamagedEntryException(string entry, string reason, Exception? inner = null) : IOException($"{entry}: {reason}", inner)
{
    /// <summary>Path of the entry within the zip.</summary>
    public string Entry => entry;

    public string Reason => reason;
}

/// <summary>
/// Reads an entry of a zip and verifies the length and checksum that the zip states, which the framework does not do. The check is made at
/// the end of the entry: data must not be used before all of it has been read.
/// </summary>
internal sealed class CheckedEntry : Stream
{
    private readonly ZipArchiveEntry _entry;
    private readonly Stream _content;
    private Crc32 _checksum;
    private long _read;

    private CheckedEntry(ZipArchiveEntry entry, Stream content) => (_entry, _content) = (entry, content);

    /// <exception cref="DamagedEntryException">The zip's information about the entry is invalid.</exception>
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

    /// <summary>
    /// Whether an exception of the framework means that the zip is damaged: it throws several types, not only
    /// <see cref="InvalidDataException"/>.
    /// </summary>
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

    /// <exception cref="DamagedEntryException">Length or checksum differ from those that the zip states.</exception>
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

    // The whole zip is in memory already, so there is nothing to wait for.
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
