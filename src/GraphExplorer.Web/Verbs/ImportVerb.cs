using System.CommandLine;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Layout;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>Brings a data folder, or a file of a format that can be read, into the store: all of it or nothing.</summary>
internal sealed class ImportVerb : Verb
{
    private static readonly Argument<string> Source = new("FOLDER");
    private static readonly Option<string?> Name = new("--name") { HelpName = "NAME" };
    private static readonly Option<bool> Replace = new("--replace") { Arity = ArgumentArity.Zero };

    public override Command Command { get; } = new(
        "import",
        "Brings a data folder, or a file that was exported, into the store as the data set NAME: all of it or nothing. What it does not say stays as it is known. A backup comes back under its own names.")
    {
        Source, Name, Replace,
    };

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(call.Value(Source));
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            await call.Error.WriteLineAsync($"There is no folder and no file '{path}'.");
            return ExitCode.Refused;
        }
        if (await BackupRestore.OpenAsync(path, cancellationToken) is { } backup)
        {
            await using (backup)
            {
                return await RestoreAsync(call, backup, cancellationToken);
            }
        }
        var asked = call.Value(Name) ?? NameOf(path);
        if (DataSetName.Of(asked) is not { } name)
        {
            await call.Error.WriteLineAsync($"'{asked}' is no name of a data set ({DataSetName.Form}); give one with {Name.Name}.");
            return call.Value(Name) is null ? ExitCode.Refused : ExitCode.WrongCall;
        }
        var reading = await ReadAsync(path, name, KnownActors.None, cancellationToken);
        if (reading.DataSet is null && reading.Findings.Any(MayBeKnown))
        {
            // What it lacks may be in the store, which is opened for no other reason before the file was found good.
            await call.OpenStoreAsync(cancellationToken);
            var known = await call.Services.GetRequiredService<IGraphStore>().GetActorsAsync(cancellationToken);
            reading = await ReadAsync(path, name, new(known), cancellationToken);
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
        await call.OpenStoreAsync(cancellationToken);
        var importer = call.Services.GetRequiredService<PlacedImporter>();
        try
        {
            using var progress = new ProgressLine(call.Error);
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
        if (call.Value(Name) is not null || call.Value(Replace))
        {
            await call.Error.WriteLineAsync($"{Name.Name} and {Replace.Name} are not for a backup: its data sets keep their names, and it changes nothing that is known.");
            return ExitCode.WrongCall;
        }
        return await backup.RunAsync(call, cancellationToken);
    }

    private static async Task<ImportReading> ReadAsync(string path, string name, KnownActors actors, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            return await FolderImport.ReadAsync(name, FolderFiles.In(path), actors, cancellationToken);
        }
        if (ImportFormats.OfFile(path) is not { } format)
        {
            var known = string.Join(", ", ImportFormats.All.Select(f => f.Extension));
            return new(null, [new(Path.GetFileName(path), null, null, null, $"neither a folder nor a file that ends with {known}")], []);
        }
        await using var file = File.OpenRead(path);
        return await format.ReadAsync(name, Path.GetFileName(path), file, actors, cancellationToken);
    }

    /// <summary>Whether a finding may be none once the store's actors are known: one that is not repeated, or has empty cells.</summary>
    private static bool MayBeKnown(Finding finding) =>
        finding.Column is "source" or "target" or "part_of" || (finding.File.EndsWith(DataFolder.ActorsFile, StringComparison.Ordinal) && finding.Column is "name" or "kind");

    /// <summary>The data set is named after the folder or file.</summary>
    private static string NameOf(string path) =>
        Directory.Exists(path) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) : Path.GetFileNameWithoutExtension(path);
}
