using System.Text.Json;
using System.Text;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Scenes;
using GraphExplorer.Web.Ceilings;
using Microsoft.Extensions.Caching.Memory;

namespace GraphExplorer.Web.Exports;

/// <summary>An opened snapshot: its data, and its claims as a graph that can be read like the store.</summary>
/// <param name="Json">The JSON as saved.</param>
/// <param name="Set">Its records; actors have the places of the snapshot.</param>
public sealed record OpenSnapshot(SnapshotJson Snapshot, string Json, ClaimSet Set)
{
    /// <summary>The data from which the browser draws it.</summary>
    public PictureData Picture(View view) =>
        SceneBuilder.Build(new() { Revision = Snapshot.Id, Claims = Set, View = view }, CancellationToken.None);

    /// <summary>The input of an export of it, with the content and the time of saving.</summary>
    /// <param name="link">Absolute URL of its page.</param>
    /// <param name="parts">Script and style sheet, for an export as HTML.</param>
    /// <param name="rasteriser">Needed for an export as an image; else null.</param>
    /// <param name="look">Appearance; without a theme, that of the snapshot is used.</param>
    public ExportInput Export(string? link, HtmlParts parts, IRasteriser? rasteriser, ExportLook look)
    {
        var page = PageState.Read(Snapshot.View, out _);
        return new()
        {
            Title = look.Title ?? Snapshot.Title,
            Note = Snapshot.Note,
            View = page.View,
            Set = Set,
            Claims = Set.In(page.View),
            Created = Snapshot.Created,
            Link = link,
            Theme = look.Theme ?? (page.Theme == Theme.Dark ? ExportTheme.Dark : ExportTheme.Light),
            Background = look.Background,
            Scale = look.Scale,
            ShownOnly = look.ShownOnly,
            Width = look.Width,
            Selection = page.Selection?.ToString(),
            Parts = parts,
            Rasteriser = rasteriser,
        };
    }
}

/// <summary>Outcome of saving a snapshot.</summary>
public enum Saving
{
    Saved,

    /// <summary>The same content was saved before; that snapshot, with its title, is kept.</summary>
    Known,

    /// <summary>There are <see cref="Snapshots.MostSnapshots"/> already, or those that there are have <see cref="Ceiling.AllSnapshotBytes"/> with it.</summary>
    TooMany,

    /// <summary>The view has more than <see cref="Snapshots.MostClaims"/> claims, or the snapshot more than <see cref="Snapshots.MostBytes"/> bytes.</summary>
    TooLarge,
}

/// <summary>Saves and opens snapshots. Thread-safe.</summary>
/// <param name="mostInAll">Bytes of all snapshots together; null for <see cref="Ceiling.AllSnapshotBytes"/>.</param>
public sealed class Snapshots(IGraphStore store, ExportSource source, TimeProvider time, long? mostInAll = null) : IDisposable
{
    private readonly long _mostInAll = mostInAll ?? Ceiling.AllSnapshotBytes;

    /// <inheritdoc cref="Ceiling.Snapshots"/>
    public const int MostSnapshots = Ceiling.Snapshots;

    /// <inheritdoc cref="Ceiling.SnapshotClaims"/>
    public const int MostClaims = Ceiling.SnapshotClaims;

    /// <inheritdoc cref="Ceiling.SnapshotBytes"/>
    public const int MostBytes = Ceiling.SnapshotBytes;

    /// <summary>How long opened snapshots are cached. They never change, but another instance may delete them.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    // Bound: 64 MiB of JSON.
    private readonly MemoryCache _opened = new(new MemoryCacheOptions { SizeLimit = 2 * MostBytes });

    /// <summary>Saves a snapshot of the current content of the store.</summary>
    /// <param name="request">Its view selects the claims.</param>
    /// <param name="page">The whole state of the page, which becomes the snapshot's view.</param>
    /// <returns>The snapshot is null where there are too many, or it is too large.</returns>
    public async Task<(Saving Saving, StoredSnapshot? Snapshot)> SaveAsync(ExportRequest request, PageState page, CancellationToken cancellationToken)
    {
        var input = await source.GetAsync(request, cancellationToken);
        if (input.Claims.Length > MostClaims)
        {
            return (Saving.TooLarge, null);
        }
        return await KeepAsync(input.ToSnapshot(page.Write()), cancellationToken);
    }

    /// <summary>Saves an existing snapshot unchanged, such as one from a file.</summary>
    /// <returns>The snapshot is null where there are too many, or it is too large.</returns>
    public async Task<(Saving Saving, StoredSnapshot? Snapshot)> KeepAsync(SnapshotJson snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Claims.Length > MostClaims)
        {
            return (Saving.TooLarge, null);
        }
        if (await store.GetSnapshotAsync(snapshot.Id, cancellationToken) is { } known)
        {
            return (Saving.Known, known);
        }
        var json = JsonSerializer.Serialize(snapshot, WireJson.Compact.SnapshotJson);
        if (Encoding.UTF8.GetByteCount(json) > MostBytes)
        {
            return (Saving.TooLarge, null);
        }
        var kept = await store.GetSnapshotsAsync(new(0, MostSnapshots), cancellationToken);
        if (kept.Total >= MostSnapshots || kept.Items.Sum(s => s.Bytes) + Encoding.UTF8.GetByteCount(json) > _mostInAll)
        {
            return (Saving.TooMany, null);
        }
        var stored = new StoredSnapshot(snapshot.Id, snapshot.Title, snapshot.Created, json);
        return await store.SaveSnapshotAsync(stored, cancellationToken)
            ? (Saving.Saved, stored)
            : (Saving.Known, await store.GetSnapshotAsync(stored.Id, cancellationToken));
    }

    /// <summary>Saves the snapshot of an imported file, so that its view and places are kept.</summary>
    /// <returns>The snapshot, or why it could not be saved; both null where the file is no snapshot.</returns>
    public async Task<(StoredSnapshot? Snapshot, DroppedData? Dropped)> KeepAsync(ImportReading reading, CancellationToken cancellationToken)
    {
        if (reading.Snapshot is null)
        {
            return (null, null);
        }
        var (saving, kept) = await KeepAsync(reading.Snapshot, cancellationToken);
        var reason = saving == Saving.TooMany ? $"there are {MostSnapshots} snapshots already, or {Ceiling.AllSnapshotBytes / 1024 / 1024} MiB of them" : $"more than {MostClaims} claims or {MostBytes / 1024 / 1024} MiB";
        return (kept, kept is null ? new DroppedData("view and places", 1, $"not kept as a snapshot: {reason}") : null);
    }

    /// <summary>Opens a snapshot; null where there is none of that id.</summary>
    public async Task<OpenSnapshot?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (_opened.TryGetValue(id, out OpenSnapshot? opened))
        {
            return opened;
        }
        if (await store.GetSnapshotAsync(id, cancellationToken) is not { } stored)
        {
            return null;
        }
        opened = Open(stored.Json);
        using var entry = _opened.CreateEntry(id);
        entry.Value = opened;
        entry.Size = stored.Json.Length;
        entry.AbsoluteExpiration = time.GetUtcNow() + KeptFor;
        return opened;
    }

    /// <summary>Deletes a snapshot; false where there is none with that id.</summary>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var deleted = await store.DeleteSnapshotAsync(id, cancellationToken);
        _opened.Remove(id);
        return deleted;
    }

    public void Dispose() => _opened.Dispose();

    private static OpenSnapshot Open(string json)
    {
        var snapshot = JsonSerializer.Deserialize(json, WireJson.Compact.SnapshotJson) ?? throw new InvalidDataException("The store holds a snapshot that is no JSON object.");
        var actors = snapshot.Actors.Select(a => a.ToActor())
            .Select(a => snapshot.Positions.TryGetValue(a.Id, out var place) ? a with { Place = new(place[0], place[1]) } : a);
        return new(snapshot, json, new(actors, snapshot.Documents.Select(d => d.ToDocument()), snapshot.Claims.Select(c => c.ToClaim())));
    }
}
