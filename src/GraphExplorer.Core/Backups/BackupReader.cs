using System.Globalization;
using System.Text.Json;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// Reads the files of a backup. Each row must pass the rules of an import. Two rules across rows are not checked, since a store with several
/// imports may break them: that a claim's passage lies in its document, and that no actor is a part of itself through others.
/// </summary>
internal sealed class BackupReader(IReadOnlyDictionary<string, Func<Stream>> files, Findings findings)
{
    public async Task<BackupReading> ReadAsync(CancellationToken cancellationToken)
    {
        CheckNames();
        if (!findings.HasErrors)
        {
            await CheckVersionAsync(cancellationToken);
        }
        if (findings.HasErrors)
        {
            return new(null, [], findings.ToImmutable());
        }
        var actors = ParsedRows<Actor>.Of(await TableAsync(DataFolder.ActorsFile, DataFolder.ActorHeadings.AddRange(DataFolder.PlaceHeadings), cancellationToken), findings, ActorRows.Read);
        var documents = ParsedRows<Document>.Of(await TableAsync(DataFolder.DocumentsFile, DataFolder.DocumentHeadings, cancellationToken), findings, DocumentRows.Read);
        var known = new ClaimReferences(
            id => actors?.Rows.ContainsKey(id) == false ? null : id, id => documents?.Rows.ContainsKey(id) == false ? null : id, _ => null);
        (string?, Claim?) ReadClaim(Cells cells) => cells.Id("id") is var id && ClaimRows.Read(id, cells, known) is var claim ? (id, claim) : default;
        var claims = ParsedRows<Claim>.Of(await TableAsync(DataFolder.ClaimsFile, DataFolder.ClaimHeadings, cancellationToken), findings, ReadClaim);
        foreach (var (row, actor) in actors?.Good ?? [])
        {
            CheckWhole(row, actor, known);
        }
        var sets = DataSets(await TableAsync(BackupFormat.DataSetsFile, BackupFormat.DataSetHeadings, cancellationToken));
        var memberships = BackupMemberships.Read(
            await TableAsync(BackupFormat.MembershipsFile, BackupFormat.MembershipHeadings, cancellationToken), sets.Keys.ToHashSet(StringComparer.Ordinal), findings);
        var content = memberships is null || actors is null || documents is null || claims is null ? null : new StoreContent(
            [.. sets.Values.OrderBy(s => s.Name, StringComparer.Ordinal)],
            memberships.Join("actor", actors, a => a.Id, DataFolder.ActorHeadings.AddRange(DataFolder.PlaceHeadings), c => ReadActor(c, known)),
            memberships.Join("document", documents, d => d.Id, DataFolder.DocumentHeadings, c => DocumentRows.Read(c)),
            memberships.Join("claim", claims, c => c.Id, DataFolder.ClaimHeadings, ReadClaim));
        memberships?.RefuseTheRest();
        var snapshots = files.Keys.Select(BackupFormat.SnapshotId).OfType<string>().ToImmutableArray();
        foreach (var id in snapshots)
        {
            await BackupSnapshots.ReadAsync(id, files, findings, cancellationToken);
        }
        return findings.HasErrors ? new(null, [], findings.ToImmutable()) : new(content, snapshots, findings.ToImmutable());
    }

    private void CheckNames()
    {
        foreach (var missing in BackupFormat.Files.Where(f => !files.ContainsKey(f)))
        {
            findings.Add(new(missing, null, null, null, "the file is missing"));
        }
        foreach (var unknown in files.Keys.Where(f => !BackupFormat.Files.Contains(f) && BackupFormat.SnapshotId(f) is null))
        {
            findings.Add(new(unknown, null, null, null, "no file of a backup: nothing is left out, so nothing is brought back"));
        }
        var snapshots = files.Keys.Count(f => BackupFormat.SnapshotId(f) is not null);
        if (snapshots > BackupBounds.MostSnapshots)
        {
            findings.Add(new(BackupFormat.SnapshotsFolder, null, null, snapshots.ToString(CultureInfo.InvariantCulture), $"more than {BackupBounds.MostSnapshots} snapshots"));
        }
    }

    private async Task CheckVersionAsync(CancellationToken cancellationToken)
    {
        void Refuse(string? value, string reason) => findings.Add(new(BackupFormat.AboutFile, null, BackupFormat.VersionMember, value, reason));
        if (await BytesAsync(BackupFormat.AboutFile, cancellationToken) is not { } bytes)
        {
            return;
        }
        try
        {
            using var json = JsonDocument.Parse(bytes, new() { MaxDepth = 4 });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(BackupFormat.VersionMember, out var version)
                || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number < 1)
            {
                Refuse(null, "no version of a backup");
            }
            else if (number > BackupFormat.Version)
            {
                Refuse(version.GetRawText(), $"newer than this program knows ({BackupFormat.Version}); a newer program can read it");
            }
        }
        catch (JsonException)
        {
            Refuse(null, "no JSON, or damaged");
        }
    }

    private async Task<byte[]?> BytesAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = files[file]();
        var bytes = await BoundedCopy.ReadAllAsync(stream, BackupBounds.MostFileBytes, cancellationToken);
        if (bytes is null)
        {
            findings.Add(new(file, null, null, null, $"more than {BackupBounds.MostFileBytes} bytes"));
        }
        return bytes;
    }

    private async Task<Table?> TableAsync(string file, ImmutableArray<string> headings, CancellationToken cancellationToken) =>
        await BytesAsync(file, cancellationToken) is { } bytes ? CsvTable.Read(file, bytes, headings, [], BackupBounds.MostRows, trim: false, findings) : null;

    private void CheckWhole(Row row, Actor actor, ClaimReferences known)
    {
        if (actor.PartOf is { } whole && known.Actor(whole) is null)
        {
            findings.Add(row.Finding("part_of", "no actor has this id"));
        }
    }

    /// <summary>A data set's version of an actor that differs from the stored one; its whole must be a stored actor.</summary>
    private static (string?, Actor?) ReadActor(Cells cells, ClaimReferences known)
    {
        var (id, actor) = ActorRows.Read(cells);
        if (actor?.PartOf is { } whole && known.Actor(whole) is null)
        {
            cells.Fail("part_of", "no actor has this id");
            return (id, null);
        }
        return (id, actor);
    }

    private Dictionary<string, DataSetHead> DataSets(Table? table)
    {
        var sets = new Dictionary<string, DataSetHead>(StringComparer.Ordinal);
        if (table?.Rows.Count > BackupBounds.MostDataSets)
        {
            findings.Add(new(BackupFormat.DataSetsFile, null, null, null, $"more than {BackupBounds.MostDataSets} data sets"));
            return sets;
        }
        foreach (var row in table?.Rows ?? [])
        {
            var cells = new Cells(row, findings);
            var name = cells.Id("name");
            var version = cells.Id("version", wanted: false);
            if (!DateTimeOffset.TryParseExact(row["created"], "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var created))
            {
                cells.Fail("created", "no moment such as 2026-11-25T12:30:00.0000000+00:00");
            }
            if (name is not null && !sets.TryAdd(name, new(name, version, created)))
            {
                cells.Fail("name", "the same name as in a row before");
            }
        }
        return sets;
    }
}
