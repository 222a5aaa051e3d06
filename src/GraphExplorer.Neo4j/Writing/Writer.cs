using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>What is to be written, and what to answer once it is.</summary>
internal sealed record Plan<T>(T Result, IReadOnlyList<WriteStep> Steps);

/// <summary>
/// Writes plans that were made by reading. A plan holds only while nobody else writes, so each is written on the condition that the
/// database still has the revision that it was made for; else it is made anew.
/// </summary>
internal sealed class Writer(Server server) : IDisposable
{
    /// <summary>Each failed round means that another writer succeeded, so n writers at once need at most n rounds.</summary>
    private const int MostRounds = 50;

    // Writers of one instance take turns here, rather than make plans that cannot hold.
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="plan">Makes the plan by reading; without steps, nothing is written.</param>
    /// <param name="meter">Told of each step, and of each new start.</param>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<Plan<T>>> plan, ProgressMeter? meter, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            for (var round = 1; round <= MostRounds; round++)
            {
                var revision = await RevisionAsync(cancellationToken);
                var made = await plan(cancellationToken);
                if (made.Steps.Count == 0)
                {
                    return made.Result;
                }
                var script = new WriteScript(WriteCypher.Guard, revision, NewRevision(), made.Steps, meter is null ? null : meter.Start);
                if (await server.WriteAsync(script, cancellationToken) ?? await WasHeardAsync(script, cancellationToken))
                {
                    return made.Result;
                }
                server.Logger.Overtaken(round);
            }
            throw new StoreUnavailableException("Others write to the Neo4j database all the time; try again when they are done.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<string> RevisionAsync(CancellationToken cancellationToken) =>
        (await server.ReadAsync(ReadCypher.Revision, cancellationToken)) is [var row]
            ? row.Text(0)
            : throw new StoreUnavailableException("The Neo4j database has not been prepared for this program yet.");

    /// <summary>A revision that nobody else makes.</summary>
    public static string NewRevision() => Guid.NewGuid().ToString("N")[..16];

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// The connection broke while the script was committed. The revision tells whether it was: it is the script's own then. Otherwise the
    /// plan is made anew, which skips what may be there.
    /// </summary>
    private async Task<bool> WasHeardAsync(WriteScript script, CancellationToken cancellationToken) =>
        await RevisionAsync(cancellationToken) == script.Next;
}
