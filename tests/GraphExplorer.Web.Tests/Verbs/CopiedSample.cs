using GraphExplorer.Sqlite;
using GraphExplorer.Stores.Tests.Neo4j;
using GraphExplorer.Web.Tests.App;
using GraphExplorer.Web.Verbs;

namespace GraphExplorer.Web.Tests.Verbs;

/// <summary>
/// The sample in a SQLite file, with two snapshots, copied into a real Neo4j and from there into another file: all by the command line.
/// </summary>
public sealed class CopiedSample : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RunningNeo4j? _server;

    public string File => _folder.File("graph.db");

    public string Back => _folder.File("back.db");

    /// <summary>Where the Neo4j is and how to log in there, as configuration.</summary>
    public (string Key, string Value)[] Neo4j =>
    [
        ("GraphExplorer:Store", Server.Http), ("GraphExplorer:Neo4j:User", RunningNeo4j.User), ("GraphExplorer:Neo4j:Password", RunningNeo4j.Password), ("GraphExplorer:Neo4j:ConnectSeconds", $"{RunningNeo4j.Connect}"),
    ];

    /// <summary>What the two copies, and a third that repeats the first, wrote on standard output.</summary>
    public (string There, string Back, string Again) Output { get; private set; }

    private RunningNeo4j Server => _server ?? throw new InvalidOperationException("There is no Neo4j.");

    public async ValueTask InitializeAsync()
    {
        if (RunningNeo4j.Script is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            return;
        }
        await RunAsync($"--GraphExplorer:Store=sqlite:{File}", "import", Files.Sample, "--name", "sample");
        await using (var store = new SqliteStore(File, TimeProvider.System))
        {
            await store.SaveSnapshotAsync(new("0123456789abcdef", "Ένα – first", DateTimeOffset.Parse("2026-03-01T12:34:56.7890123Z", null), """{"schema":1,"title":"Ένα – first"}"""), default);
            await store.SaveSnapshotAsync(new("fedcba9876543210", "Second", DateTimeOffset.UnixEpoch, """{"schema":1}"""), default);
        }
        _server = await RunningNeo4j.StartAsync(default);
        Output = (await CopyAsync($"sqlite:{File}", Server.Http), await CopyAsync(Server.Http, $"sqlite:{Back}"), await CopyAsync($"sqlite:{File}", Server.Http));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
        _folder.Dispose();
    }

    public void SkipWithoutServer() =>
        Assert.SkipWhen(_server is null, "There is no Neo4j: set GRAPHEXPLORER_NEO4J_SCRIPT to a script that starts one.");

    private Task<string> CopyAsync(string from, string to) =>
        RunAsync([.. Neo4j.Skip(1).Select(s => $"--{s.Key}={s.Value}"), "copy", "--from", from, "--to", to]);

    private static async Task<string> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, CancellationToken.None);
        return code == 0 ? output.ToString().Trim() : throw new InvalidOperationException($"{args[^1]}: {code}: {output}{error}");
    }
}
