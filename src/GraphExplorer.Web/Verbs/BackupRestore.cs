using GraphExplorer.Core.Backups;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>Restores a backup: a zip that <c>export backup</c> wrote, or the folder that it was unpacked into.</summary>
internal sealed class BackupRestore : IAsyncDisposable
{
    private readonly Backup _backup;
    private readonly Stream? _file;

    private BackupRestore(Backup backup, Stream? file) => (_backup, _file) = (backup, file);

    /// <summary>Opens a backup; null where the file or folder is none.</summary>
    public static async Task<BackupRestore?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (Directory.Exists(path))
        {
            return Backup.Is(FolderFiles.In(path).Keys) ? new(Backup.OfFolder(name, FolderFiles.AllIn(path)), null) : null;
        }
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var file = File.OpenRead(path);
        if (await Backup.OpenAsync(name, file, cancellationToken) is { } backup)
        {
            return new(backup, file);
        }
        await file.DisposeAsync();
        return null;
    }

    public async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var reading = await _backup.ReadAsync(cancellationToken);
        if (reading.Content is null)
        {
            return await RefuseAsync(call, reading.Findings);
        }
        await call.OpenStoreAsync(cancellationToken);
        var backups = call.Services.GetRequiredService<Backups>();
        if (await backups.RoomAsync(reading, cancellationToken) is { } full)
        {
            return await RefuseAsync(call, [full]);
        }
        try
        {
            using var progress = new ProgressLine(call.Progress);
            var restored = await backups.RestoreAsync(_backup, reading, progress, cancellationToken);
            progress.Dispose();
            await call.Output.WriteLineAsync(
                $"{SummaryLine.Of(restored.Counts)}; {Numbers.Count(restored.DataSets, "data set")}; snapshots: {restored.Snapshots.New} new, {restored.Snapshots.Known} known");
            return ExitCode.Done;
        }
        catch (ImportConflictException e)
        {
            return await RefuseAsync(call, Conflicts.AsFindings(e, new ImportReading(null, [], [])));
        }
    }

    /// <summary>Says what is wrong with the backup, or what it holds; opens no store.</summary>
    public async Task<int> CheckAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var reading = await _backup.ReadAsync(cancellationToken);
        if (reading.Content is not { } content)
        {
            return await RefuseAsync(call, reading.Findings);
        }
        await call.WriteFindingsAsync(reading.Findings);
        await call.Output.WriteLineAsync(
            $"{Numbers.Count(content.Claims.Length, "claim")}, {Numbers.Count(content.Documents.Length, "document")}, {Numbers.Count(content.Actors.Length, "actor")}, {Numbers.Count(content.DataSets.Length, "data set")}, {Numbers.Count(reading.Snapshots.Length, "snapshot")}; nothing was written");
        return ExitCode.Done;
    }

    public async ValueTask DisposeAsync()
    {
        await _backup.DisposeAsync();
        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }

    private static async Task<int> RefuseAsync(VerbCall call, ImmutableArray<Finding> findings)
    {
        await call.WriteFindingsAsync(findings);
        await call.Output.WriteLineAsync(SummaryLine.OfRefusal(findings));
        return ExitCode.Refused;
    }
}
