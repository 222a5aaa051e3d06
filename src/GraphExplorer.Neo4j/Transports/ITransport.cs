namespace GraphExplorer.Neo4j.Transports;

/// <summary>Whether a transaction reads, so that a cluster can give it to a follower, or writes.</summary>
internal enum Access
{
    Read,
    Write,
}

/// <summary>
/// One way to a Neo4j. Every transaction sees what earlier ones of this transport wrote (bookmarks). What goes past its time, or is no
/// longer wanted, is ended on the server too. Safe for concurrent use.
/// </summary>
/// <remarks>Every method throws <see cref="ServerFault"/> where the server cannot be reached or refuses.</remarks>
internal interface ITransport : IAsyncDisposable
{
    /// <summary>
    /// Runs one statement in a transaction of its own. Repeats it after faults that pass, so a statement that writes must end alike when
    /// it runs twice.
    /// </summary>
    Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a script in one transaction. False where the database has moved on from the revision that the script was made for: nothing
    /// was written then. Once the commit is under way it is no longer cancelled.
    /// </summary>
    /// <exception cref="ServerFault">Kind <see cref="FaultKind.UnknownOutcome"/>: the connection broke while it was being committed.</exception>
    Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken);

    /// <summary>Asks the server for a sign of life, once.</summary>
    Task PingAsync(TimeSpan within, CancellationToken cancellationToken);
}
