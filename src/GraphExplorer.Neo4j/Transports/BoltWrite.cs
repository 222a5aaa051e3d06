#if NEO4J_DRIVER
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// The attempts of one write, which the driver repeats after faults that pass. What happens within an attempt has bounds of its own; this
/// bounds what the driver does around it (to begin, to commit, to roll back), which it else waits for until the connection ends.
/// </summary>
/// <param name="around">How long each of these may take.</param>
/// <param name="givingUp">How long the rest may take after the write is no longer wanted.</param>
internal sealed class BoltWrite(TimeProvider time, TimeSpan around, TimeSpan givingUp)
{
    /// <summary>How many attempts have begun.</summary>
    public int Count { get; private set; }

    /// <param name="execute">Has the driver make the attempts.</param>
    /// <param name="attempt">One attempt.</param>
    /// <exception cref="ServerFault">The server stood still; kind <see cref="FaultKind.UnknownOutcome"/> where an attempt may have been committed.</exception>
    public async Task RunAsync(Func<Func<IAsyncQueryRunner, Task>, Task> execute, Func<IAsyncQueryRunner, Task> attempt, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(around, time);
        var committing = false;
        Exception? leaving = null;
        async Task AttemptAsync(IAsyncQueryRunner transaction)
        {
            // A server that wakes up after it was given up must not write what the user was told is not written.
            late.Token.ThrowIfCancellationRequested();
            Count++;
            Volatile.Write(ref committing, false);
            late.CancelAfter(Timeout.InfiniteTimeSpan);
            try
            {
                await attempt(transaction);
                Volatile.Write(ref committing, true);
                late.CancelAfter(around);
            }
            catch (Exception error)
            {
                // The driver repeats its own faults alone.
                leaving = BoltFaults.AreFaults(error) ? null : error;
                late.CancelAfter(leaving is null ? around : BoltSession.Closing);
                throw;
            }
        }
        var running = execute(AttemptAsync);
        await using var unwanted = cancellationToken.Register(() =>
        {
            if (!Volatile.Read(ref committing))
            {
                late.CancelAfter(givingUp);
            }
        });
        try
        {
            await running.WaitAsync(late.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !running.IsCompleted)
        {
            _ = running.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            cancellationToken.ThrowIfCancellationRequested();
            throw leaving ?? new ServerFault(Count == 0 ? FaultKind.TimedOut : FaultKind.UnknownOutcome, "The server stands still.");
        }
    }
}
#endif
