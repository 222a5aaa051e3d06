using System.CommandLine;
using GraphExplorer.Sqlite;
using GraphExplorer.Web.Configuration;

namespace GraphExplorer.Web.Verbs;

/// <summary>Copies the whole content of one store, with snapshots, into another.</summary>
internal sealed class CopyVerb : Verb
{
    private static readonly Option<string> From = new("--from") { HelpName = "URI", Required = true };
    private static readonly Option<string> To = new("--to") { HelpName = "URI", Required = true };

    public override Command Command { get; } = new(
        "copy", "Copies all that one store holds into another, who brought what and snapshots too; run again, it completes what was broken off.")
    {
        From, To,
    };

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var (source, target) = (call.Value(From), call.Value(To));
        if (source == target)
        {
            await call.Error.WriteLineAsync($"Two different stores are needed: {Syntax}");
            return ExitCode.WrongCall;
        }
        await using var from = StoreChoice.Open(source!, call.Services);
        await using var to = StoreChoice.Open(target!, call.Services);
        await PrepareSourceAsync(from, cancellationToken);
        await to.PrepareAsync(cancellationToken);
        try
        {
            using var progress = new ProgressLine(call.Progress);
            var counts = await StoreCopy.RunAsync(from, to, progress, cancellationToken);
            progress.Dispose();
            await call.Output.WriteLineAsync($"{SummaryLine.Of(new ImportCounts(counts.Actors, counts.Documents, counts.Claims))}; {Numbers.Count(counts.DataSets, "data set")}; snapshots: {counts.Snapshots.New} new, {counts.Snapshots.Known} known");
            return ExitCode.Done;
        }
        catch (ImportConflictException e)
        {
            foreach (var conflict in e.Conflicts)
            {
                await call.Output.WriteLineAsync($"{conflict.Kind} {conflict.Id}: {conflict.Reason}");
            }
            await call.Error.WriteLineAsync("The target knows these ids with other content; nothing was written.");
            return ExitCode.Refused;
        }
    }

    /// <summary>Refuses a source without data of this app, which is probably a mistyped address, and creates nothing there.</summary>
    private static async Task PrepareSourceAsync(IGraphStore from, CancellationToken cancellationToken)
    {
        if (from is SqliteStore { Path: var path } && !File.Exists(path))
        {
            throw new StoreRefusedException($"{From.Name}: there is no file {path}; nothing was copied.");
        }
        if (from is not SqliteStore)
        {
            await from.GetRevisionAsync(cancellationToken);
        }
        await from.PrepareAsync(cancellationToken);
    }
}
