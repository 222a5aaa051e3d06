using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Core.Json;

/// <summary>
/// A snapshot on the wire and in the store: a named, immutable view with its claims, documents and places. What a list tells of it stands
/// first, before its claims.
/// </summary>
/// <param name="Schema">Version of this form, <see cref="CurrentSchema"/>.</param>
/// <param name="Id">Made from the content by <see cref="SnapshotContent.Id"/>.</param>
/// <param name="View">The view as a query string, without a question mark.</param>
/// <param name="Positions">Where actors stand: x and y in layout units, by actor id.</param>
/// <param name="Note">What whoever saved it had to say.</param>
[method: JsonConstructor]
public sealed record SnapshotJson(
    [property: JsonPropertyOrder(-1)] int Schema, [property: JsonPropertyOrder(-1)] string Id, [property: JsonPropertyOrder(-1)] string Title,
    DateTimeOffset Created, string View,
    ImmutableArray<ActorJson> Actors, ImmutableArray<DocumentJson> Documents, ImmutableArray<ClaimJson> Claims,
    IReadOnlyDictionary<string, ImmutableArray<double>> Positions, [property: JsonPropertyOrder(-1)] string? Note = null)
{
    /// <summary>The version that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>What the id is made from.</summary>
    [JsonIgnore]
    public SnapshotContent Content => new(View, Actors, Documents, Claims, Positions);
}

/// <summary>The part of a snapshot that decides its id: two with the same content are the same snapshot, whatever they are called.</summary>
public sealed record SnapshotContent(
    string View, ImmutableArray<ActorJson> Actors, ImmutableArray<DocumentJson> Documents, ImmutableArray<ClaimJson> Claims,
    IReadOnlyDictionary<string, ImmutableArray<double>> Positions)
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of its RFC 8785 form.</summary>
    public string Id() => IdOf(JsonSerializer.SerializeToUtf8Bytes(this, WireJson.Compact.SnapshotContent));

    /// <summary>The same of a content that stands in JSON already.</summary>
    /// <exception cref="JsonException">It has no canonical form.</exception>
    internal static string IdOf(ReadOnlyMemory<byte> json) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(json)))[..16];
}
