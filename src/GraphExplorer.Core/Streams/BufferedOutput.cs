using System.Text.Json;

namespace GraphExplorer.Core.Streams;

/// <summary>
/// Keeps what is written, synchronously or not, and passes it on asynchronously: servers forbid synchronous writes to an answer, and XML, JSON
/// and zip writers make some. It cannot seek, so that a zip is laid out for a stream that is written once. Call
/// <see cref="DrainAsync(CancellationToken)"/> after each item and <see cref="FinishAsync"/> at the end; the output stays open.
/// </summary>
internal sealed class BufferedOutput(Stream output) : Stream
{
    /// <summary>Bytes from which it is worth passing on.</summary>
    private const int Piece = 64 * 1024;

    // Bound: a piece, and what is written synchronously before the next asynchronous write or drain, which is one item.
    private readonly MemoryStream _kept = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Passes on what is kept, if it is worth it.</summary>
    public ValueTask DrainAsync(CancellationToken cancellationToken) =>
        _kept.Length < Piece ? ValueTask.CompletedTask : new(FlushAsync(cancellationToken));

    /// <summary>The same for JSON, whose writer keeps what it has until it is told.</summary>
    public ValueTask DrainAsync(Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        if (json.BytesPending >= Piece)
        {
            json.Flush();
        }
        return DrainAsync(cancellationToken);
    }

    /// <summary>Passes on all that is kept, and flushes the output.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _kept.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _kept.Write(buffer, offset, count);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _kept.Write(buffer.Span);
        await DrainAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Passes on all that is kept; the output itself is not flushed.</summary>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_kept.GetBuffer().AsMemory(0, (int)_kept.Length), cancellationToken);
        _kept.SetLength(0);
    }

    public override void Flush()
    {
        // Passed on by the next asynchronous write.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _kept.Dispose();
        }
        base.Dispose(disposing);
    }
}
