namespace GraphExplorer.Neo4j.Transports;

/// <summary>Stands where the Bolt transport would be, in a build from a package feed that lacks the driver: says so, whatever is asked.</summary>
internal sealed class AbsentBoltTransport : ITransport
{
    public Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken) =>
        RefuseAsync<IReadOnlyList<Row>>(cancellationToken);

    public Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken) => RefuseAsync<bool>(cancellationToken);

    public Task PingAsync(TimeSpan within, CancellationToken cancellationToken) => RefuseAsync<bool>(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Task<T> RefuseAsync<T>(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? Task.FromCanceled<T>(cancellationToken)
        : Task.FromException<T>(new ServerFault(FaultKind.NoDriver, "The package Neo4j.Driver was not there when this program was built."));
}
