using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Stores.Tests.Contract;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>The database of the contract's tests, written as a server before 5.26 must be: each write is one statement.</summary>
public sealed class Neo4jOneStatementPlace(Neo4jServer server) : IStorePlace
{
    private Neo4jOptions? _options;

    public string? SkipReason => Neo4jServer.SkipReason(bolt: false);

    public bool CommitsAtOnce => false;

    public bool TellsProgress => false;

    public async Task WipeAsync(CancellationToken cancellationToken) =>
        await server.WipeAsync(_options ??= await server.OptionsAsync(bolt: false, cancellationToken), cancellationToken);

    public IGraphStore Open()
    {
        return Open(_options ?? throw new InvalidOperationException("Wipe it first."));
    }

    public IGraphStore OpenAway() => Open(new() { Uri = Neo4jPlace.Nobody.Http, Password = RunningNeo4j.Password });

    private static Neo4jGraphStore Open(Neo4jOptions options)
    {
        var transport = new HttpTransport(options, TimeProvider.System, NullLogger.Instance, oneStatementOnly: true);
        return Neo4jStores.Open(options, transport, TimeProvider.System, NullLogger.Instance);
    }
}

/// <summary>What an import does; only its progress comes all at once.</summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jOneStatementImports(Neo4jServer server) : StoreContract(new Neo4jOneStatementPlace(server))
{
    [Fact]
    public async Task An_import_in_one_statement_writes_replaces_and_removes_as_any_other()
    {
        var data = GeneratedGraph.Of(seed: 91, claims: 200);
        Assert.Equal(new KindCounts(200, 0, 0), (await ImportAsync(data)).Claims);
        var changed = data with
        {
            Name = "changed",
            Actors = [.. data.Actors.Select(a => a with { Name = $"{a.Name} anew" })],
            Claims = [.. data.Claims.Select((c, i) => i % 2 == 0 ? c with { Summary = "Said anew.", Relation = Relation.Rivalry } : c)],
        };
        var counts = await ImportAsync(changed, replace: true);
        Assert.Equal((new KindCounts(0, data.Actors.Length, 0), new KindCounts(0, 100, 100)), (counts.Actors, counts.Claims));
        // Every claim belongs to both data sets, and views ask for data sets, too.
        var dataSets = changed.Claims.ToDictionary(c => c.Id, _ => ImmutableArray.Create(data.Name, changed.Name), StringComparer.Ordinal);
        var reference = new ClaimSetReader(new ClaimSet(changed.Actors, changed.Documents, changed.Claims, dataSets));
        foreach (var view in GeneratedViews.Of(92, changed, 20))
        {
            var query = new ClaimQuery { View = view };
            Assert.Equal((await reference.GetClaimsAsync(query, Token)).Items, (await Store.GetClaimsAsync(query, Token)).Items);
        }
    }

    [Fact]
    public async Task Progress_ends_at_all_items()
    {
        var last = default(ImportProgress);
        await Store.ImportAsync(GeneratedGraph.Of(seed: 93, claims: 50), new ImportOptions(), new Last(p => last = p), Token);
        Assert.Equal(last.Total, last.Done);
    }

    private sealed class Last(Action<ImportProgress> take) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => take(value);
    }
}

[Collection(Neo4jServer.Name)]
public sealed class Neo4jOneStatementMemberships(Neo4jServer server) : MembershipContract(new Neo4jOneStatementPlace(server));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jOneStatementRemovals(Neo4jServer server) : RemoveContract(new Neo4jOneStatementPlace(server));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jOneStatementSnapshots(Neo4jServer server) : SnapshotContract(new Neo4jOneStatementPlace(server));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jOneStatementConcurrency(Neo4jServer server) : ConcurrencyContract(new Neo4jOneStatementPlace(server));
