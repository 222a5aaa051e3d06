namespace GraphExplorer.Web;

/// <summary>All that this project writes into the log, with fixed event ids.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The {Scheme} store is ready.")]
    public static partial void StoreReady(ILogger logger, string scheme);

    [LoggerMessage(2, LogLevel.Warning, "The {Scheme} store cannot be used yet: {Reason} The next try is in {Seconds:0.0} s.")]
    public static partial void StoreUnavailable(ILogger logger, string scheme, string reason, double seconds);

    [LoggerMessage(3, LogLevel.Error, "The {Scheme} store cannot be used as configured: {Reason} Change the configuration and start again.")]
    public static partial void StoreRefused(ILogger logger, string scheme, string reason);

    [LoggerMessage(4, LogLevel.Warning, "The store stopped answering: {Reason}")]
    public static partial void StoreLost(ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Information, "The bundled sample was imported: {Claims} claims.")]
    public static partial void SampleImported(ILogger logger, int claims);

    [LoggerMessage(6, LogLevel.Information, "The bundled sample replaced an older one: {Claims} claims.")]
    public static partial void SampleReplaced(ILogger logger, int claims);

    [LoggerMessage(7, LogLevel.Error, "The bundled sample cannot be imported: {Findings}")]
    public static partial void SampleUnusable(ILogger logger, string findings);
}
