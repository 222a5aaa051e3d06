using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>
/// A Neo4j server of our own in a folder of its own, on loopback, by the script that <c>GRAPHEXPLORER_NEO4J_SCRIPT</c> names, else by one
/// that lies as neo4j/neo4j in a folder beside the repository. Ended, and its folder deleted, when it is disposed.
/// </summary>
public sealed class RunningNeo4j : IAsyncDisposable
{
    public const string User = "neo4j";
    public const string Password = "graph-explorer";

    /// <summary>Seconds to connect within. A server that has just started on a busy machine is slow, and no test is about that.</summary>
    public const int Connect = 60;

    private const int FirstPort = 20_000, Ports = 12_000;

    private static int _ports;

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("graph-explorer-neo4j-");
    private readonly string[] _arguments;

    private RunningNeo4j(int heap, string[] settings)
    {
        (BoltPort, HttpPort) = (FreePort(), FreePort());
        _arguments = ["--bolt", $"{BoltPort}", "--http", $"{HttpPort}", "--password", Password, "--heap", $"{heap}", .. settings.SelectMany(s => new[] { "--set", s })];
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>The script, or null where there is none.</summary>
    public static string? Script { get; } = FindScript();

    public int BoltPort { get; }

    public int HttpPort { get; }

    public string Http => $"http://127.0.0.1:{HttpPort}";

    public string Bolt => $"bolt://127.0.0.1:{BoltPort}";

    /// <summary>Starts a new, empty server; returns when it answers.</summary>
    public static Task<RunningNeo4j> StartAsync(CancellationToken cancellationToken, params string[] settings) =>
        StartAsync(512, cancellationToken, settings);

    /// <param name="heap">Memory of its heap in megabytes.</param>
    public static async Task<RunningNeo4j> StartAsync(int heap, CancellationToken cancellationToken, params string[] settings)
    {
        var server = new RunningNeo4j(heap, settings);
        try
        {
            await server.StartAgainAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it anew with what its folder holds, after a kill; with other settings where some are given.</summary>
    public Task StartAgainAsync(CancellationToken cancellationToken, params string[] settings) =>
        RunAsync(["start", _home.FullName, .. _arguments, .. settings.SelectMany(s => new[] { "--set", s })], cancellationToken);

    /// <summary>Ends it at once, as a power cut would.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => RunAsync(["kill", _home.FullName], cancellationToken);

    /// <summary>Lets it stand still: it keeps its connections, and answers nothing.</summary>
    public Task HoldAsync(CancellationToken cancellationToken) => SignalAsync("STOP", cancellationToken);

    /// <summary>Lets it go on after <see cref="HoldAsync"/>.</summary>
    public Task GoOnAsync(CancellationToken cancellationToken) => SignalAsync("CONT", cancellationToken);

    /// <summary>Asks it to end, and waits.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => RunAsync(["stop", _home.FullName], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        await KillAsync(CancellationToken.None);
        _home.Delete(recursive: true);
    }

    /// <summary>
    /// A port that nobody listens on, and below those that a system gives to connections on their way out: one of these could take it while
    /// the server starts, or starts again.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (Environment.ProcessId * 101 + Interlocked.Increment(ref _ports)) % Ports;
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one.
            }
        }
    }

    // A test run that is broken off must leave no server behind.
    private void OnExit(object? sender, EventArgs args) => DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));

    private async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        var pid = (await File.ReadAllTextAsync(Path.Combine(_home.FullName, "pid"), cancellationToken)).Trim();
        // In a Turkish locale the program takes CONT for no signal: its letters are compared without case.
        using var process = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", pid]) { Environment = { ["LC_ALL"] = "C" } })!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The server did not take {signal}.");
        }
    }

    private static async Task RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Script ?? throw new FileNotFoundException("There is no script that starts a Neo4j."), arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // The server is not what is tested in other places, and Java has its own trouble with a dotless i.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The script did not start.");
        // Standard output stays open in the server that was started: only what the script says of its own end is waited for.
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)}: {await errors}");
        }
    }

    private static string? FindScript()
    {
        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_NEO4J_SCRIPT") is { Length: > 0 } named)
        {
            return named;
        }
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "GraphExplorer.sln")))
        {
            repository = repository.Parent;
        }
        var beside = repository?.Parent?.EnumerateDirectories() ?? [];
        return beside.Select(d => Path.Combine(d.FullName, "neo4j", "neo4j")).FirstOrDefault(File.Exists);
    }
}
