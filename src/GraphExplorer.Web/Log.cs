namespace GraphExplorer.Web;

/// <summary>All log messages of this project, with fixed event ids.</summary>
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

    [LoggerMessage(6, LogLevel.Information, "The bundled sample {Version} replaced an older one: claims: {New} new, {Replaced} replaced; {Removed} records taken out.")]
    public static partial void SampleRenewed(ILogger logger, string version, int @new, int replaced, int removed);

    [LoggerMessage(7, LogLevel.Error, "The bundled sample cannot be imported: {Findings}")]
    public static partial void SampleUnusable(ILogger logger, string findings);

    [LoggerMessage(8, LogLevel.Warning, "{Count} records of the sample stay as they are, since data sets of yours have or use them; the page Data offers the newer ones: {Held}")]
    public static partial void SampleHeld(ILogger logger, int count, string held);

    [LoggerMessage(9, LogLevel.Warning, "{Claims} claims, and actors and documents with them, stood among the sample and are of no edition of it: they are kept as the data set '{Name}'.")]
    public static partial void SampleAdditionsKept(ILogger logger, int claims, string name);
}
