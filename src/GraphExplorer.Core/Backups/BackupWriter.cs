using System.IO.Compression;
using System.Text;
using System.Text.Json;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Backups;

/// <summary>Writes everything in a store into one zip, from which <see cref="Backup"/> restores an equal store.</summary>
public static class BackupWriter
{
    /// <summary>The time of all entries: the earliest that a zip can hold, so that an unchanged store always gives the same bytes.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<CsvColumn<DataSetHead>> DataSets =
    [
        new(BackupFormat.DataSetHeadings[0], s => s.Name),
        new(BackupFormat.DataSetHeadings[1], s => s.Version),
        new(BackupFormat.DataSetHeadings[2], s => s.Created.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static readonly ImmutableArray<CsvColumn<Membership>> Memberships =
    [
        new(BackupFormat.MembershipHeadings[0], m => m.Kind),
        new(BackupFormat.MembershipHeadings[1], m => m.Id),
        new(BackupFormat.MembershipHeadings[2], m => m.DataSets),
        new(BackupFormat.MembershipHeadings[3], m => m.Otherwise),
    ];

    /// <summary>Writes a backup. <paramref name="output"/> gets asynchronous writes only, stays open and need not be able to seek.</summary>
    /// <param name="snapshots">Enumerated once; each is written before the next is requested.</param>
    public static async Task WriteAsync(StoreContent content, IAsyncEnumerable<StoredSnapshot> snapshots, Stream output, CancellationToken cancellationToken)
    {
        await using var buffered = new BufferedOutput(output);
        var zip = await ZipArchive.CreateAsync(buffered, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await using (zip)
        {
            await AddAsync(zip, BackupFormat.AboutFile, Encoding.UTF8.GetBytes($"{{\"{BackupFormat.VersionMember}\":{BackupFormat.Version}}}"), cancellationToken);
            await AddAsync(zip, DataFolder.ActorsFile, CsvColumns.Actors, content.Actors.Select(a => a.Record), cancellationToken);
            await AddAsync(zip, DataFolder.DocumentsFile, CsvColumns.Documents, content.Documents.Select(d => d.Record), cancellationToken);
            await AddAsync(zip, DataFolder.ClaimsFile, CsvColumns.Claims, content.Claims.Select(c => c.Record), cancellationToken);
            await AddAsync(zip, BackupFormat.DataSetsFile, DataSets, content.DataSets, cancellationToken);
            await AddAsync(zip, BackupFormat.MembershipsFile, Memberships, MembershipsOf(content), cancellationToken);
            await foreach (var snapshot in snapshots.WithCancellation(cancellationToken))
            {
                await AddAsync(zip, $"{BackupFormat.SnapshotsFolder}{snapshot.Id}{BackupFormat.SnapshotExtension}", Encoding.UTF8.GetBytes(snapshot.Json), cancellationToken);
            }
        }
        await buffered.FinishAsync(cancellationToken);
    }

    private static IEnumerable<Membership> MembershipsOf(StoreContent content) =>
    [
        .. content.Actors.Select(a => MembershipOf("actor", a.Record.Id, a, r => JsonSerializer.SerializeToElement(ActorJson.Of(r), WireJson.Compact.ActorJson))),
        .. content.Documents.Select(d => MembershipOf("document", d.Record.Id, d, r => JsonSerializer.SerializeToElement(DocumentJson.Of(r), WireJson.Compact.DocumentJson))),
        .. content.Claims.Select(c => MembershipOf("claim", c.Record.Id, c, r => JsonSerializer.SerializeToElement(ClaimJson.Of(r), WireJson.Compact.ClaimJson))),
    ];

    private static Membership MembershipOf<T>(string kind, string id, StoredRecord<T> stored, Func<T, JsonElement> json) where T : class =>
        new(kind, id, Written(w =>
        {
            w.WriteStartArray();
            foreach (var name in stored.DataSets)
            {
                w.WriteStringValue(name);
            }
            w.WriteEndArray();
        }), stored.Earlier.IsEmpty ? null : Written(w =>
        {
            w.WriteStartObject();
            foreach (var (name, record) in stored.Earlier.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                w.WritePropertyName(name);
                json(record).WriteTo(w);
            }
            w.WriteEndObject();
        }));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = WireJson.Compact.Options.Encoder }))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static async Task AddAsync<T>(ZipArchive zip, string name, ImmutableArray<CsvColumn<T>> columns, IEnumerable<T> items, CancellationToken cancellationToken)
    {
        await using var entry = await OpenAsync(zip, name, cancellationToken);
        await DataFolderWriter.WriteAsync(entry, columns, items, cancellationToken);
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await OpenAsync(zip, name, cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }

    private static Task<Stream> OpenAsync(ZipArchive zip, string name, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Moment;
        return entry.OpenAsync(cancellationToken);
    }

    private sealed record Membership(string Kind, string Id, string DataSets, string? Otherwise);
}
