using System.Text.Json;

namespace GraphExplorer.Core.Json;

/// <summary>The one block of data of an exported page: <c>{"schema": 1, "snapshot": …, "picture": …, "camps": …}</c>.</summary>
public static class PageJson
{
    /// <summary>The version that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Id of the element that holds the block.</summary>
    public const string ElementId = "graph-explorer-data";

    /// <summary>Attribute of that element with the SHA-256 of the block as it stands, in UTF-8: 64 hexadecimal digits.</summary>
    public const string HashAttribute = "data-sha256";

    /// <summary>The block in UTF-8, on one line; without &lt;, so that nothing in it can end its element.</summary>
    /// <param name="picture">Writes the picture's data, as one value.</param>
    /// <param name="camps">The camps of the view as it was exported; null where it wants none.</param>
    public static byte[] Write(SnapshotJson snapshot, Action<Utf8JsonWriter> picture, CampsJson? camps)
    {
        using var block = new MemoryStream();
        using (var json = new Utf8JsonWriter(block, new() { Encoder = WireJson.Compact.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", CurrentSchema);
            json.WritePropertyName("snapshot");
            JsonSerializer.Serialize(json, snapshot, WireJson.Compact.SnapshotJson);
            json.WritePropertyName("picture");
            picture(json);
            if (camps is not null)
            {
                json.WritePropertyName("camps");
                JsonSerializer.Serialize(json, camps, WireJson.Compact.CampsJson);
            }
            json.WriteEndObject();
        }
        return block.ToArray();
    }
}
