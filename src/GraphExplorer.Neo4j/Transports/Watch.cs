namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// Waits for a call that the server is working on. When it is no longer wanted, or takes too long, the server is told to end it: a client
/// that merely goes away leaves its query running.
/// </summary>
internal sealed class Watch(TimeProvider time)
{
    /// <summary>How long an ended call may take to answer that it has ended, before it is left alone.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>A call may not have reached the server yet when it is to be ended: it is looked for again after this.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    /// <param name="running">The call's answer.</param>
    /// <param name="end">Ends the call on the server; tried until it has an effect. Its faults are of no consequence.</param>
    /// <exception cref="OperationCanceledException">It was not wanted any more, and it has ended.</exception>
    /// <exception cref="ServerFault">It was not done in time, and it has ended.</exception>
    public async Task<T> ForAsync<T>(Task<T> running, TimeSpan within, Func<CancellationToken, Task> end, CancellationToken cancellationToken)
    {
        using var tooLate = new CancellationTokenSource(within, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(tooLate.Token, cancellationToken);
        if (await FinishedAsync(running, stop.Token))
        {
            return await running;
        }
        using var grace = new CancellationTokenSource(Grace, time);
        while (!running.IsCompleted && !grace.IsCancellationRequested)
        {
            try
            {
                await end(grace.Token);
            }
            catch (Exception error) when (error is ServerFault or OperationCanceledException)
            {
                // A server that cannot be told has lost the call, or will lose it: what the user hears is the same.
            }
            using var pause = new CancellationTokenSource(Again, time);
            await FinishedAsync(running, pause.Token);
        }
        if (running.IsCompletedSuccessfully)
        {
            // It was done before the server heard of it. What was read or written is true; to say otherwise would be wrong.
            return await running;
        }
        _ = running.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        cancellationToken.ThrowIfCancellationRequested();
        throw new ServerFault(FaultKind.TimedOut, $"Not done within {within.TotalSeconds:0.###} s.");
    }

    /// <summary>Waits for a sign of life. Nothing is ended: a server that gives none could not be told, and what it was asked is no work.</summary>
    /// <exception cref="ServerFault">There was none in time.</exception>
    public async Task<T> ForSignAsync<T>(Task<T> running, TimeSpan within, CancellationToken cancellationToken)
    {
        try
        {
            return await running.WaitAsync(within, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new ServerFault(FaultKind.Unreachable, $"no sign of life within {within.TotalSeconds:0.###} s, twice {FaultMessages.ConnectKey}");
        }
        finally
        {
            _ = running.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Whether the call has finished before the token was cancelled.</summary>
    private static async Task<bool> FinishedAsync(Task running, CancellationToken until)
    {
        var never = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = until.Register(() => never.TrySetResult());
        await Task.WhenAny(running, never.Task);
        return running.IsCompleted;
    }
}
