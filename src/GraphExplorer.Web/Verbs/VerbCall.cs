using System.CommandLine;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Web.Verbs;

/// <summary>What a verb works with: its arguments, where it writes to, and the configured store, opened when it is first asked for.</summary>
internal sealed class VerbCall : IAsyncDisposable
{
    private readonly ParseResult _parsed;
    private readonly ImmutableArray<string> _configuration;
    private readonly Lazy<IHost> _host;

    /// <param name="configuration">Arguments that set configuration keys, each with its value: <c>--GraphExplorer:Store=…</c>.</param>
    public VerbCall(ParseResult parsed, ImmutableArray<string> configuration, TextWriter output, TextWriter error)
    {
        (_parsed, _configuration, Output, Error) = (parsed, configuration, output, error);
        _host = new(Compose);
    }

    /// <summary>Standard output: findings and counts, for programs to read.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error: why a call failed, and progress.</summary>
    public TextWriter Error { get; }

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

    /// <summary>Standard output for bytes; where a test listens to text, what is written there as UTF-8.</summary>
    public Stream OpenOutput() => ReferenceEquals(Output, Console.Out) ? Console.OpenStandardOutput() : new TextStream(Output);

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
    }

    /// <summary>The same configuration as the app's, in the same order; no server, and no log on standard output, which is for findings.</summary>
    private IHost Compose()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = [.. _configuration],
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
