using System.CommandLine;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Sqlite;
using GraphExplorer.Web.Configuration;

namespace GraphExplorer.Web.Verbs;

/// <summary>What a verb works with: its arguments, where it writes to, and the configured store, opened when it is first asked for.</summary>
internal sealed class VerbCall : IAsyncDisposable
{
    private readonly ParseResult _parsed;
    private readonly ImmutableArray<string> _configuration;
    private readonly TextWriter _output;
    private ReadOnlyCopy? _copy;
    private Lazy<IHost> _host;

    /// <param name="configuration">Arguments that set configuration keys, each with its value: <c>--GraphExplorer:Store=…</c>.</param>
    public VerbCall(ParseResult parsed, ImmutableArray<string> configuration, TextWriter output, TextWriter error)
    {
        (_parsed, _configuration, Output, Error) = (parsed, configuration, new TerminalText(output), new TerminalText(error));
        (_output, Progress) = (output, error);
        _host = new(Compose);
    }

    /// <summary>Standard output: findings and counts, for programs to read.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error: why a call failed, and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard error as it is: progress writes over its own line.</summary>
    public TextWriter Progress { get; }

    public IServiceProvider Services => _host.Value.Services;

    /// <summary>The value of an argument.</summary>
    public T Value<T>(Argument<T> argument) => _parsed.GetRequiredValue(argument);

    /// <summary>The value of an option; the type's default where it was not given.</summary>
    public T? Value<T>(Option<T> option) => _parsed.GetValue(option);

    /// <summary>The configured store, its schema up to date.</summary>
    public async Task<IGraphStore> OpenStoreAsync(CancellationToken cancellationToken)
    {
        var store = Services.GetRequiredService<IGraphStore>();
        await store.PrepareAsync(cancellationToken);
        return store;
    }

    /// <summary>
    /// The configured store for reading: a file that is not there is most likely a mistyped path, and is refused instead of made; one that may not
    /// be written, or whose folder may not, is read by way of a copy.
    /// </summary>
    /// <param name="done">What was not done, for the refusal: "exported".</param>
    public async Task<IGraphStore> OpenStoreToReadAsync(string done, CancellationToken cancellationToken)
    {
        if (Services.GetRequiredService<IGraphStore>() is SqliteStore { Path: var path })
        {
            RequireFile(path, done);
            if (ReadOnlyCopy.IsNeeded(path))
            {
                _copy = ReadOnlyCopy.Of(path);
                await ((IAsyncDisposable)_host.Value).DisposeAsync();
                _host = new(Compose);
            }
        }
        return await OpenStoreAsync(cancellationToken);
    }

    /// <summary>The configured store, which must be there already.</summary>
    /// <inheritdoc cref="OpenStoreToReadAsync"/>
    public async Task<IGraphStore> OpenKnownStoreAsync(string done, CancellationToken cancellationToken)
    {
        if (Services.GetRequiredService<IGraphStore>() is SqliteStore { Path: var path })
        {
            RequireFile(path, done);
        }
        return await OpenStoreAsync(cancellationToken);
    }

    /// <summary>Standard output for bytes; where a test listens to text, what is written there as UTF-8.</summary>
    public Stream OpenOutput() => ReferenceEquals(_output, Console.Out) ? Console.OpenStandardOutput() : new TextStream(_output);

    public async Task WriteFindingsAsync(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            await Output.WriteLineAsync(finding.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host.IsValueCreated)
        {
            await ((IAsyncDisposable)_host.Value).DisposeAsync();
        }
        _copy?.Dispose();
    }

    /// <summary>Whether there is a store to read; a server is taken to be one.</summary>
    public bool HasStore() => Services.GetRequiredService<IGraphStore>() is not SqliteStore { Path: var path } || File.Exists(path);

    private static void RequireFile(string path, string done)
    {
        if (!File.Exists(path))
        {
            throw new StoreRefusedException($"There is no file {path}; nothing was {done}.");
        }
    }

    /// <summary>The same configuration as the app's, in the same order; no server, and no log on standard output, which is for findings.</summary>
    private IHost Compose()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = _copy is null ? [.. _configuration] : [.. _configuration, $"--{GraphExplorerOptions.Section}:{nameof(GraphExplorerOptions.Store)}={StoreChoice.Embedded}:{_copy.Path}"],
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
        });
        builder.Logging.ClearProviders();
        builder.Services.AddGraphStore(builder.Configuration);
        return builder.Build();
    }
}

/// <summary>Bytes that end up in a text writer when the stream is closed.</summary>
file sealed class TextStream(TextWriter writer) : MemoryStream
{
    protected override void Dispose(bool disposing)
    {
        writer.Write(System.Text.Encoding.UTF8.GetString(GetBuffer(), 0, (int)Length));
        base.Dispose(disposing);
    }
}
