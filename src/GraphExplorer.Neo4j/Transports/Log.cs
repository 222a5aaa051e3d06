using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>All that this project logs. Never parameters, never passwords.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Trying again after attempt {Attempt}, in {Delay:0} ms: {Reason}")]
    public static partial void Repeating(this ILogger logger, int attempt, double delay, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The server at {Address} has no transactions of several statements over HTTP (they came with 5.26); each write goes as one statement")]
    public static partial void OneStatementOnly(this ILogger logger, string address);

    [LoggerMessage(3, LogLevel.Debug, "A transaction at {Address} was left to the server to roll back: {Reason}")]
    public static partial void LeftOpen(this ILogger logger, string address, string reason);

    [LoggerMessage(4, LogLevel.Information, "A query that was no longer wanted was ended on the server at {Address}")]
    public static partial void EndedOnServer(this ILogger logger, string address);

    [LoggerMessage(5, LogLevel.Warning, "{Sentence}")]
    public static partial void LoginHeldBack(this ILogger logger, string sentence);

    [LoggerMessage(6, LogLevel.Information, "Migration {Number} of the Neo4j schema is done: {Name}")]
    public static partial void Migrated(this ILogger logger, int number, string name);

    [LoggerMessage(7, LogLevel.Information, "Another writer was first; making the write anew, attempt {Attempt}")]
    public static partial void Overtaken(this ILogger logger, int attempt);

    [LoggerMessage(8, LogLevel.Debug, "Statistics were not brought up to date: {Reason}")]
    public static partial void NotReplanned(this ILogger logger, string reason);
}
