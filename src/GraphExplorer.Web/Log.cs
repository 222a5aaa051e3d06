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

    [LoggerMessage(10, LogLevel.Information, "{Who} wrote: {Method} {What}: {Status}, {Bytes} bytes came; {HowMuch}")]
    public static partial void Wrote(ILogger logger, string who, string method, string what, int status, string bytes, string howMuch);

    [LoggerMessage(11, LogLevel.Information, "{Who} wrote nothing: {Method} {What}: {Status}, {Bytes} bytes came.")]
    public static partial void NotWritten(ILogger logger, string who, string method, string what, int status, string bytes);

    [LoggerMessage(12, LogLevel.Warning, "{Who} was refused: {Method} {What}: {Reason}.")]
    public static partial void WritingRefused(ILogger logger, string who, string method, string what, string reason);

    [LoggerMessage(13, LogLevel.Warning, "{Who} could not write: {Method} {What}: {Exception}.")]
    public static partial void WritingFailed(ILogger logger, string who, string method, string what, string exception);

    [LoggerMessage(14, LogLevel.Warning, "The edit key has fewer than {Advised} characters: make one by chance, such as with 'openssl rand -base64 24'.")]
    public static partial void ShortKey(ILogger logger, int advised);

    [LoggerMessage(15, LogLevel.Warning, "The app listens on {Address} without TLS, and no proxy is named: the edit key and the data go over the network in clear. See 'For a team' in the README.")]
    public static partial void InClear(ILogger logger, string address);
}
