using System.Text.Json;
using System.Text;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Scenes;
using Microsoft.Extensions.Caching.Memory;

namespace GraphExplorer.Web.Exports;

/// <summary>A snapshot, opened: what it says, and its claims as a graph that can be looked at like the store.</summary>
/// <param name="Json">As it was saved.</param>
/// <param name="Set">Its claims; actors stand where the snapshot has them.</param>
public sealed record OpenSnapshot(SnapshotJson Snapshot, string Json, ClaimSet Set)
{
    /// <summary>What the browser draws.</summary>
    public PictureData Picture(View view) =>
        SceneBuilder.Build(new() { Revision = Snapshot.Id, Claims = Set, View = view }, CancellationToken.None);

    /// <summary>What an export of it is made from: just as it was saved, at the moment of saving.</summary>
    /// <param name="link">Absolute address of its page.</param>
    /// <param name="parts">Script and style, for where it is written as a page.</param>
    /// <param name="rasteriser">What draws it where it is written as an image, or null.</param>
    /// <param name="look">How it is to look; without a theme, in the snapshot's.</param>
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

/// <summary>How saving a snapshot ended.</summary>
public enum Saving
{
    Saved,

    /// <summary>The same content is known; the first one, with its title, stands.</summary>
    Known,

    /// <summary>There are <see cref="Snapshots.MostSnapshots"/> already.</summary>
    TooMany,

    /// <summary>The view has more than <see cref="Snapshots.MostClaims"/> claims, or the snapshot more than <see cref="Snapshots.MostBytes"/> bytes.</summary>
    TooLarge,
}

/// <summary>Saves and opens snapshots. Thread-safe.</summary>
public sealed class Snapshots(IGraphStore store, ExportSource source, TimeProvider time) : IDisposable
{
    /// <summary>Most snapshots of one store.</summary>
    public const int MostSnapshots = 1000;

    /// <summary>Most claims of one snapshot: as many as a browser draws.</summary>
    public const int MostClaims = PictureData.MostClaims;

    /// <summary>Most bytes of one snapshot's JSON: 32 MiB.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>Snapshots never change, but they can be deleted, perhaps by another instance.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    // Bound: 64 MiB of JSON.
    private readonly MemoryCache _opened = new(new MemoryCacheOptions { SizeLimit = 2 * MostBytes });

    /// <param name="request">Its view says what is in the snapshot.</param>
    /// <param name="page">The whole of the page's state: what the snapshot's view will say.</param>
    /// <returns>Without a snapshot where there are too many or it is too large.</returns>
    public async Task<(Saving Saving, StoredSnapshot? Snapshot)> SaveAsync(ExportRequest request, PageState page, CancellationToken cancellationToken)
    {
        var input = await source.GetAsync(request, cancellationToken);
        if (input.Claims.Length > MostClaims)
        {
            return (Saving.TooLarge, null);
        }
        return await KeepAsync(input.ToSnapshot(page.Write()), cancellationToken);
    }

    /// <summary>Keeps a snapshot as it is, such as one that came in a file.</summary>
    /// <returns>Without a snapshot where there are too many or it is too large.</returns>
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
        if ((await store.GetSnapshotsAsync(new(0, 1), cancellationToken)).Total >= MostSnapshots)
        {
            return (Saving.TooMany, null);
        }
        var stored = new StoredSnapshot(snapshot.Id, snapshot.Title, snapshot.Created, json);
        return await store.SaveSnapshotAsync(stored, cancellationToken)
            ? (Saving.Saved, stored)
            : (Saving.Known, await store.GetSnapshotAsync(stored.Id, cancellationToken));
    }

    /// <summary>Keeps the view and the places that came with an imported file, as a snapshot.</summary>
    /// <returns>The snapshot, or why there is none although the file is one; neither where it is none.</returns>
    public async Task<(StoredSnapshot? Snapshot, DroppedData? Dropped)> KeepAsync(ImportReading reading, CancellationToken cancellationToken)
    {
        if (reading.Snapshot is null)
        {
            return (null, null);
        }
        var (saving, kept) = await KeepAsync(reading.Snapshot, cancellationToken);
        var reason = saving == Saving.TooMany ? $"there are {MostSnapshots} snapshots already" : $"more than {MostClaims} claims or {MostBytes / 1024 / 1024} MiB";
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

    /// <summary>Whether there was one to delete.</summary>
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
