namespace GraphExplorer.Core.Exports;

/// <summary>
/// What writers that know no asynchronous writing fill, and what is then handed on in pieces: servers forbid synchronous writes to an answer.
/// Call <see cref="DrainAsync"/> after each item and <see cref="FinishAsync"/> at the end.
/// </summary>
internal sealed class Spool(Stream output) : MemoryStream
{
    /// <summary>Bytes from which it is worth handing on.</summary>
    private const int Piece = 64 * 1024;

    public ValueTask DrainAsync(CancellationToken cancellationToken) =>
        Length < Piece ? ValueTask.CompletedTask : new(FinishAsync(cancellationToken));

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(GetBuffer().AsMemory(0, (int)Length), cancellationToken);
        SetLength(0);
        await output.FlushAsync(cancellationToken);
    }
}
