using GraphExplorer.Core.Backups;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Imports;
using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Restores a backup, which is sent to the import endpoint like any other zip but may be larger.</summary>
internal static class RestoreEndpoint
{
    /// <summary>Raises the limit of the body to that of a backup. Must be called before the body is read.</summary>
    public static void AllowBackup(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = BackupBounds.MostBytes;
        }
    }

    /// <summary>Restores a backup, or previews that.</summary>
    /// <param name="tell">Gets the progress.</param>
    public static async Task<IResult> AnswerAsync(
        Backup backup, bool preview, bool replace, Backups backups, Action<ImportStep> tell, CancellationToken cancellationToken)
    {
        tell(new("Checking the backup", 0, 0));
        var reading = await backup.ReadAsync(cancellationToken);
        if (reading.Content is null)
        {
            return ImportEndpoint.Refused(reading.Findings);
        }
        if (await backups.RoomAsync(reading, cancellationToken) is { } full)
        {
            return ImportEndpoint.Refused([full]);
        }
        ImmutableArray<string> dropped = replace ? ["'replace' does not count for a backup: it brings back what is missing, and changes nothing"] : [];
        if (preview)
        {
            var told = await backups.PreviewAsync(reading, cancellationToken);
            return TypedResults.Ok(new PreviewAnswer(
                Name, told.Records.Actors, told.Records.Documents, told.Records.Claims, told.Records.Conflicts, [], dropped, BackupAnswer.Of(told.DataSets, told.Snapshots)));
        }
        try
        {
            var restored = await backups.RestoreAsync(backup, reading, new Progress(tell), cancellationToken);
            var counts = restored.Counts;
            return TypedResults.Ok(new ImportAnswer(
                Name, KindAnswer.Of(counts.Actors), KindAnswer.Of(counts.Documents), KindAnswer.Of(counts.Claims), [], dropped, null,
                BackupAnswer.Of(restored.DataSets, restored.Snapshots)));
        }
        catch (ImportConflictException e)
        {
            return ImportEndpoint.Refused(Conflicts.AsFindings(e, new ImportReading(null, [], [])));
        }
    }

    /// <summary>Name in the answer; its data sets keep their own names.</summary>
    private const string Name = "backup";

    private sealed class Progress(Action<ImportStep> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(new("Writing", value.Done, value.Total));
    }
}
