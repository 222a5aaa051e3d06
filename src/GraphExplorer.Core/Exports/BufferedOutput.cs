namespace GraphExplorer.Core.Exports;

/// <summary>
/// What writers that know no asynchronous writing fill, and what is then handed on in pieces: servers forbid synchronous writes to an answer.
/// Call <see cref="DrainAsync(CancellationToken)"/> after each item and <see cref="FinishAsync"/> at the end.
/// </summary>
internal sealed class BufferedOutput(Stream output) : MemoryStream
{
    /// <summary>Bytes from which it is worth handing on.</summary>
    private const int Piece = 64 * 1024;

    public ValueTask DrainAsync(CancellationToken cancellationToken) =>
        Length < Piece ? ValueTask.CompletedTask : new(FinishAsync(cancellationToken));

    /// <summary>The same for JSON, whose writer keeps what it has until it is told.</summary>
    public ValueTask DrainAsync(System.Text.Json.Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        if (json.BytesPending >= Piece)
        {
            json.Flush();
        }
        return DrainAsync(cancellationToken);
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(GetBuffer().AsMemory(0, (int)Length), cancellationToken);
        SetLength(0);
        await output.FlushAsync(cancellationToken);
    }
}
