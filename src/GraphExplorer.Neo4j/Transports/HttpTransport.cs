using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// Neo4j's HTTP Query API (https://neo4j.com/docs/query-api/current/), version 2: Neo4j 5.19 and later. Transactions of several statements
/// need 5.26; with an older server a write goes as one statement with all its rows.
/// </summary>
internal sealed class HttpTransport : ITransport
{
    /// <summary>Says which server of a cluster holds an open transaction; it goes back with every request of it.</summary>
    private const string AffinityHeader = "neo4j-cluster-affinity";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    // With connections of its own: when all others are busy with what takes too long, that can still be ended.
    private readonly HttpClient _ending;
    private readonly Neo4jOptions _options;
    private readonly Credentials _credentials;
    private readonly Uri _endpoint;
    private readonly ResiliencePipeline _retries;
    private readonly Watch _watch;
    private readonly Bookmarks _bookmarks = new();
    private readonly ILogger _logger;
    private volatile bool _oneStatementOnly;

    /// <param name="oneStatementOnly">Whether to write as with a server before 5.26 from the start.</param>
    public HttpTransport(Neo4jOptions options, TimeProvider time, ILogger logger, bool oneStatementOnly = false)
    {
        _options = options;
        _logger = logger;
        _oneStatementOnly = oneStatementOnly;
        _credentials = new(options);
        _endpoint = EndpointOf(options);
        _retries = Retries.Make(time, logger);
        _watch = new(time);
        _http = Client(options);
        _ending = Client(options);
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(async token => (await RunOnceAsync(access, statement, within, token)).Rows, cancellationToken);

    public async Task PingAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ask = new HttpCall(HttpMethod.Post, _endpoint) { Access = Access.Read, Statement = new("RETURN 1"), Bookmarks = _bookmarks.Current };
        try
        {
            await _watch.ForSignAsync(SendAsync(ask, Statement.NewCall(), abort.Token), within, cancellationToken);
        }
        finally
        {
            await abort.CancelAsync();
        }
    }

    public async Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(
            async token =>
            {
                if (!_oneStatementOnly)
                {
                    try
                    {
                        return await WriteInTransactionAsync(script, within, token);
                    }
                    catch (ServerFault fault) when (fault.Kind == FaultKind.NoTransactions)
                    {
                        _oneStatementOnly = true;
                        _logger.OneStatementOnly(_options.Address);
                    }
                }
                return await WriteAsOneStatementAsync(script, within, token);
            },
            cancellationToken);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _ending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HttpAnswer> RunOnceAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken)
    {
        var seen = _bookmarks.Current;
        var answer = await CallAsync(new(HttpMethod.Post, _endpoint) { Access = access, Statement = statement, Bookmarks = seen }, within, cancellationToken);
        _bookmarks.Advance(seen, answer.Bookmarks);
        return answer;
    }

    private async Task<bool> WriteAsOneStatementAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken)
    {
        var answer = await RunOnceAsync(Access.Write, script.AsOneStatement(), within, cancellationToken);
        if (answer.Rows.Count == 0)
        {
            return false;
        }
        script.Start()?.Invoke(script.Steps.Sum(s => s.Items));
        return true;
    }

    private async Task<bool> WriteInTransactionAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken)
    {
        var seen = _bookmarks.Current;
        var begin = new HttpCall(HttpMethod.Post, new Uri($"{_endpoint}/tx"))
        {
            Access = Access.Write, Statement = script.GuardStatement, Bookmarks = seen, OpensTransaction = true,
        };
        var held = await CallAsync(begin, within, cancellationToken);
        if (held.Transaction is not { } id)
        {
            throw new ServerFault(FaultKind.NotNeo4j, "The answer names no transaction.");
        }
        HttpCall Next(HttpMethod method, string path) => new(method, new Uri($"{_endpoint}/tx/{id}{path}")) { Affinity = held.Affinity };
        var committing = false;
        try
        {
            if (held.Rows.Count == 0)
            {
                await RollBackAsync(Next(HttpMethod.Delete, ""));
                return false;
            }
            var done = script.Start();
            foreach (var step in script.Steps)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await CallAsync(Next(HttpMethod.Post, "") with { Statement = WriteScript.Of(step) }, within, cancellationToken);
                done?.Invoke(step.Items);
            }
            cancellationToken.ThrowIfCancellationRequested();
            committing = true;
            var answer = await CallAsync(Next(HttpMethod.Post, "/commit"), within, CancellationToken.None);
            _bookmarks.Advance(seen, answer.Bookmarks);
            return true;
        }
        catch (ServerFault fault) when (committing && fault.Kind is FaultKind.Unreachable or FaultKind.NotNeo4j or FaultKind.TimedOut)
        {
            throw new ServerFault(FaultKind.UnknownOutcome, fault.Message, fault.Code, fault);
        }
        catch when (!committing)
        {
            await RollBackAsync(Next(HttpMethod.Delete, ""));
            throw;
        }
    }

    /// <summary>Rolls back, as well as it can be done: what is left open the server rolls back after a minute.</summary>
    private async Task RollBackAsync(HttpCall delete)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(_options.ConnectSeconds));
        try
        {
            await SendAsync(delete, Statement.NewCall(), soon.Token);
        }
        catch (Exception error) when (error is ServerFault or OperationCanceledException)
        {
            _logger.LeftOpen(_options.Address, error.Message);
        }
    }

    /// <summary>Makes a call and sees to it that it ends on the server too.</summary>
    private async Task<HttpAnswer> CallAsync(HttpCall call, TimeSpan within, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mark = Statement.NewCall();
        using var abort = new CancellationTokenSource();
        try
        {
            return await _watch.ForAsync(SendAsync(call, mark, abort.Token), within, token => EndAsync(mark, token), cancellationToken);
        }
        finally
        {
            await abort.CancelAsync();
        }
    }

    /// <summary>Ends whatever runs on the server under that mark.</summary>
    private async Task EndAsync(string mark, CancellationToken cancellationToken)
    {
        // The parameter has another name here, or the search would find itself.
        Task<HttpAnswer> RunAsync(Statement statement) =>
            SendAsync(new(HttpMethod.Post, _endpoint) { Statement = statement, Ends = true }, Statement.NewCall(), cancellationToken);
        var found = await RunAsync(Termination.Find(mark));
        if (found.Rows.Count > 0)
        {
            await RunAsync(Termination.End(found.Rows));
            _logger.EndedOnServer(_options.Address);
        }
    }

    private async Task<HttpAnswer> SendAsync(HttpCall call, string mark, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Address);
        if (call.Method == HttpMethod.Post)
        {
            request.Content = new ReadOnlyMemoryContent(HttpJson.Body(call.Statement, mark, call.Access, call.Bookmarks));
            request.Content.Headers.ContentType = Json;
        }
        if (call.Affinity is not null)
        {
            request.Headers.Add(AffinityHeader, call.Affinity);
        }
        if (_credentials.Password() is { } password)
        {
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.User}:{password}")));
        }
        try
        {
            using var response = await (call.Ends ? _ending : _http).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var answer = await HttpAnswer.ReadAsync(response, cancellationToken);
            if (answer.Fault is { } fault)
            {
                if (fault.Kind == FaultKind.WrongPassword)
                {
                    _credentials.Refused();
                }
                if (fault.Kind == FaultKind.UnknownBookmark)
                {
                    _bookmarks.Forget();
                }
                throw call.OpensTransaction && fault.Kind == FaultKind.NoQueryApi ? new ServerFault(FaultKind.NoTransactions, fault.Message, fault.Code) : fault;
            }
            return answer with { Affinity = response.Headers.TryGetValues(AffinityHeader, out var values) ? values.First() : call.Affinity };
        }
        catch (HttpRequestException error)
        {
            throw HttpFaults.Of(error);
        }
        catch (IOException error)
        {
            throw new ServerFault(FaultKind.Unreachable, error.Message, null, error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ServerFault(FaultKind.Unreachable, FaultMessages.NoConnection(_options), null, error);
        }
    }

    private static HttpClient Client(Neo4jOptions options)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
            MaxConnectionsPerServer = options.PoolSize,
            // A cluster's name may come to mean another server.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        })
        {
            // Each call has its own time; see Watch.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.UserAgent.ParseAdd("GraphExplorer/1.0");
        return client;
    }

    private static Uri EndpointOf(Neo4jOptions options)
    {
        var uri = new UriBuilder(options.Uri);
        uri.Path = $"{uri.Path.TrimEnd('/')}/db/{options.Database ?? "neo4j"}/query/v2";
        return uri.Uri;
    }

    /// <summary>One request: what it asks for, and in which transaction.</summary>
    private sealed record HttpCall(HttpMethod Method, Uri Address)
    {
        public Statement? Statement { get; init; }

        public Access? Access { get; init; }

        public ImmutableHashSet<string> Bookmarks { get; init; } = [];

        public bool OpensTransaction { get; init; }

        /// <summary>Whether it is there to end another one.</summary>
        public bool Ends { get; init; }

        public string? Affinity { get; init; }
    }
}
