using GraphExplorer.Sqlite;
using GraphExplorer.Web.Configuration;

namespace GraphExplorer.Web.Verbs;

/// <summary>Copies all that one store holds into another, snapshots included.</summary>
internal sealed class CopyVerb : Verb
{
    private const string FromOption = "--from", ToOption = "--to";

    public override string Name => "copy";

    public override string Syntax => "--from URI --to URI";

    public override string Summary => "Copies all that one store holds into another, who brought what and snapshots too; run again, it completes what was broken off.";

    public override ImmutableArray<string> Operands => [];

    public override ImmutableArray<string> Options => [FromOption, ToOption];

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        if (call.Option(FromOption) is not { } source || call.Option(ToOption) is not { } target || source == target)
        {
            await call.Error.WriteLineAsync($"Two different stores are needed: {Name} {Syntax}");
            return ExitCode.WrongCall;
        }
        await using var from = StoreChoice.Open(source, call.Services);
        await using var to = StoreChoice.Open(target, call.Services);
        await PrepareSourceAsync(from, cancellationToken);
        await to.PrepareAsync(cancellationToken);
        try
        {
            using var progress = new ProgressLine(call.Error);
            var counts = await StoreCopy.RunAsync(from, to, progress, cancellationToken);
            progress.Dispose();
            await call.Output.WriteLineAsync($"{CountWords.Of(new ImportCounts(counts.Actors, counts.Documents, counts.Claims))}; {CountWords.Of(counts.DataSets, "data set")}; snapshots: {counts.Snapshots.New} new, {counts.Snapshots.Known} known");
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

    /// <summary>A source that holds nothing of ours is most likely mistyped: it is told, never made.</summary>
    private static async Task PrepareSourceAsync(IGraphStore from, CancellationToken cancellationToken)
    {
        if (from is SqliteStore { Path: var path } && !File.Exists(path))
        {
            throw new StoreRefusedException($"{FromOption}: there is no file {path}; nothing was copied.");
        }
        if (from is not SqliteStore)
        {
            await from.GetRevisionAsync(cancellationToken);
        }
        await from.PrepareAsync(cancellationToken);
    }
}
