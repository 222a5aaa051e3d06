using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Core.Exports;

namespace GraphExplorer.Core.Json;

/// <summary>A snapshot on the wire and in the store: a named, immutable view with its claims, documents and places.</summary>
/// <param name="Schema">Version of this form, <see cref="CurrentSchema"/>.</param>
/// <param name="Id">Made from the content by <see cref="SnapshotContent.Id"/>.</param>
/// <param name="View">The view as a query string, without a question mark.</param>
/// <param name="Positions">Where actors stand: x and y in layout units, by actor id.</param>
/// <param name="Note">What whoever saved it had to say.</param>
[method: JsonConstructor]
public sealed record SnapshotJson(
    int Schema, string Id, string Title, DateTimeOffset Created, string View,
    ImmutableArray<ActorJson> Actors, ImmutableArray<DocumentJson> Documents, ImmutableArray<ClaimJson> Claims,
    IReadOnlyDictionary<string, ImmutableArray<double>> Positions, string? Note = null)
{
    /// <summary>The version that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Names a content and gives it its id. The moment is kept in UTC, to the second.</summary>
    public static SnapshotJson Of(string title, string? note, DateTimeOffset created, SnapshotContent content) => new(
        CurrentSchema, content.Id(), title, new DateTimeOffset(created.UtcTicks - (created.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
        content.View, content.Actors, content.Documents, content.Claims, content.Positions, note);

    /// <summary>What the id is made from.</summary>
    [JsonIgnore]
    public SnapshotContent Content => new(View, Actors, Documents, Claims, Positions);
}

/// <summary>The part of a snapshot that decides its id: two with the same content are the same snapshot, whatever they are called.</summary>
public sealed record SnapshotContent(
    string View, ImmutableArray<ActorJson> Actors, ImmutableArray<DocumentJson> Documents, ImmutableArray<ClaimJson> Claims,
    IReadOnlyDictionary<string, ImmutableArray<double>> Positions)
{
    /// <param name="view">The view as a query string; kept as it is.</param>
    /// <param name="places">Places by actor id; those of actors that are not in the extract are left out.</param>
    public static SnapshotContent Of(string view, Extract extract, IReadOnlyDictionary<string, Place> places) => new(
        view,
        [.. extract.Actors.Select(ActorJson.Of)],
        [.. extract.Documents.Select(DocumentJson.Of)],
        [.. extract.Claims.Select(ClaimJson.Of)],
        extract.Actors.Where(a => places.ContainsKey(a.Id))
            .ToImmutableSortedDictionary(a => a.Id, a => ImmutableArray.Create(places[a.Id].X, places[a.Id].Y), StringComparer.Ordinal));

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of its RFC 8785 form.</summary>
    public string Id()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, WireJson.Compact.SnapshotContent);
        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(json)))[..16];
    }
}
