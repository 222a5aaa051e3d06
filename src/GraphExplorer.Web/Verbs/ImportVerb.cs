using System.CommandLine;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Layout;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Pictures;

namespace GraphExplorer.Web.Verbs;

/// <summary>Brings a data folder, or a file of a format that can be read, into the store: all of it or nothing.</summary>
internal sealed class ImportVerb : Verb
{
    private static readonly Argument<string> Source = new("FOLDER");
    private static readonly Option<string?> Name = new("--name") { HelpName = "NAME" };
    private static readonly Option<bool> Replace = new("--replace") { Arity = ArgumentArity.Zero };

    private static readonly Option<bool> DryRun = new("--dry-run") { Arity = ArgumentArity.Zero };

    public override Command Command { get; } = new(
        "import",
        "Brings a data folder, a file that was exported, or - for standard input, into the store as the data set NAME: all of it or nothing. What it does not say stays as it is known. With --dry-run it is only looked at. A backup comes back under its own names.")
    {
        Source, Name, Replace, DryRun,
    };

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var asked = call.Value(Source);
        var path = asked == VerbInput.StandardInput ? asked : Path.GetFullPath(asked);
        if (!VerbInput.Exists(path))
        {
            await call.Error.WriteLineAsync($"There is no folder and no file '{path}'.");
            return ExitCode.Refused;
        }
        if (path != VerbInput.StandardInput && await BackupRestore.OpenAsync(path, cancellationToken) is { } backup)
        {
            await using (backup)
            {
                return await RestoreAsync(call, backup, cancellationToken);
            }
        }
        var called = call.Value(Name) ?? VerbInput.NameOf(path);
        if (DataSetName.Of(called) is not { } name)
        {
            await call.Error.WriteLineAsync($"'{called}' is no name of a data set ({DataSetName.Form}); give one with {Name.Name}.");
            return call.Value(Name) is null ? ExitCode.Refused : ExitCode.WrongCall;
        }
        var reading = await VerbInput.ReadAsync(path, name, await KnownAtOnceAsync(call, path, cancellationToken), cancellationToken);
        if (reading.DataSet is null && path != VerbInput.StandardInput && reading.Findings.Any(MayBeKnown) && (call.HasStore() || !call.Value(DryRun)))
        {
            // What it lacks may be in the store, which is opened for no other reason before the file was found good.
            var store = await call.OpenStoreAsync(cancellationToken);
            reading = await VerbInput.ReadAsync(path, name, new(await store.GetActorsAsync(cancellationToken)), cancellationToken);
        }
        await call.WriteFindingsAsync(reading.Findings);
        foreach (var loss in reading.Dropped)
        {
            await call.Output.WriteLineAsync($"{Path.GetFileName(path)}: warning: left out: {loss}");
        }
        if (reading.DataSet is null)
        {
            await call.Output.WriteLineAsync(SummaryLine.OfRefusal(reading.Findings));
            return ExitCode.Refused;
        }
        if (call.Value(DryRun))
        {
            return await PreviewAsync(call, reading, cancellationToken);
        }
        await call.OpenStoreAsync(cancellationToken);
        var importer = call.Services.GetRequiredService<PlacedImporter>();
        try
        {
            using var progress = new ProgressLine(call.Progress);
            var counts = await importer.ImportAsync(reading.DataSet, new(call.Value(Replace)), progress, cancellationToken);
            progress.Dispose();
            var (kept, notKept) = await call.Services.GetRequiredService<Snapshots>().KeepAsync(reading, cancellationToken);
            if (kept is not null)
            {
                await call.Output.WriteLineAsync($"The view that came with it is the snapshot {kept.Id}.");
            }
            if (notKept is not null)
            {
                await call.Output.WriteLineAsync($"{Path.GetFileName(path)}: warning: left out: {notKept}");
            }
            await call.Output.WriteLineAsync(SummaryLine.Of(counts));
            return ExitCode.Done;
        }
        catch (ImportConflictException e)
        {
            var conflicts = Conflicts.AsFindings(e, reading);
            await call.WriteFindingsAsync(conflicts);
            await call.Output.WriteLineAsync(SummaryLine.OfRefusal(conflicts));
            return ExitCode.Refused;
        }
    }

    private static async Task<int> RestoreAsync(VerbCall call, BackupRestore backup, CancellationToken cancellationToken)
    {
        if (call.Value(DryRun))
        {
            return await backup.CheckAsync(call, cancellationToken);
        }
        if (call.Value(Name) is not null || call.Value(Replace))
        {
            await call.Error.WriteLineAsync($"{Name.Name} and {Replace.Name} are not for a backup: its data sets keep their names, and it changes nothing that is known.");
            return ExitCode.WrongCall;
        }
        return await backup.RunAsync(call, cancellationToken);
    }

    /// <summary>Says what would come in, and what it would be refused for; writes nothing, and makes no store.</summary>
    private static async Task<int> PreviewAsync(VerbCall call, ImportReading reading, CancellationToken cancellationToken)
    {
        var known = new ClaimSet([], [], []);
        if (call.HasStore())
        {
            await call.OpenStoreToReadAsync("looked at", cancellationToken);
            known = (await call.Services.GetRequiredService<PictureSource>().GetSetAsync(cancellationToken)).Set ?? known;
        }
        var told = ImportPreview.Of(reading.DataSet!, known);
        var replace = call.Value(Replace);
        foreach (var conflict in replace ? [] : told.Conflicts)
        {
            await call.Output.WriteLineAsync($"{conflict.Kind} {conflict.Id}: {conflict.Reason}");
        }
        KindCounts Of(KindPreview kind) => new(kind.New, replace ? kind.Other : 0, kind.Known);
        await call.Output.WriteLineAsync($"{SummaryLine.Of(new ImportCounts(Of(told.Actors), Of(told.Documents), Of(told.Claims)))}; only looked at, nothing was written");
        return told.Conflicts.Length > 0 && !replace ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>The store's actors, for standard input, which can be read but once; none for all else.</summary>
    private static async Task<KnownActors> KnownAtOnceAsync(VerbCall call, string path, CancellationToken cancellationToken)
    {
        if (path != VerbInput.StandardInput || !call.HasStore())
        {
            return KnownActors.None;
        }
        var store = await call.OpenStoreAsync(cancellationToken);
        return new(await store.GetActorsAsync(cancellationToken));
    }

    /// <summary>Whether a finding may be none once the store's actors are known: one that is not repeated, or has empty cells.</summary>
    private static bool MayBeKnown(Finding finding) =>
        finding.Column is "source" or "target" or "part_of" || (finding.File.EndsWith(DataFolder.ActorsFile, StringComparison.Ordinal) && finding.Column is "name" or "kind");
}
