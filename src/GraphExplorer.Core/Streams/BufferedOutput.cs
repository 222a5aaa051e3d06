using System.Text.Json;

namespace GraphExplorer.Core.Streams;

/// <summary>
/// Buffers synchronous and asynchronous writes and passes them on asynchronously. It is needed because servers forbid synchronous writes to a
/// response, and XML, JSON and zip writers make some. It cannot seek, so that zip writers write no entry twice. Call
/// <see cref="DrainAsync(CancellationToken)"/> after each item and <see cref="FinishAsync"/> at the end; the output stays open.
/// </summary>
internal sealed class BufferedOutput(Stream output) : Stream
{
    /// <summary>Buffered bytes from which <see cref="DrainAsync(CancellationToken)"/> writes.</summary>
    private const int Piece = 64 * 1024;

    // Bound: one piece, plus what is written synchronously before the next asynchronous write or drain: one item.
    private readonly MemoryStream _kept = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Writes the buffer to the output if it has at least <see cref="Piece"/> bytes.</summary>
    public ValueTask DrainAsync(CancellationToken cancellationToken) =>
        _kept.Length < Piece ? ValueTask.CompletedTask : new(FlushAsync(cancellationToken));

    /// <summary>The same, after flushing a JSON writer, which has a buffer of its own.</summary>
    public ValueTask DrainAsync(Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        if (json.BytesPending >= Piece)
        {
            json.Flush();
        }
        return DrainAsync(cancellationToken);
    }

    /// <summary>Writes the whole buffer to the output and flushes the output.</summary>
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

    /// <summary>Writes the whole buffer to the output; the output itself is not flushed.</summary>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_kept.GetBuffer().AsMemory(0, (int)_kept.Length), cancellationToken);
        _kept.SetLength(0);
    }

    public override void Flush()
    {
        // Nothing to do: the buffer is written by the next asynchronous write.
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
