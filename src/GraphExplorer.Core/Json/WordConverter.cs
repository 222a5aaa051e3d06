using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Core.Json;

/// <summary>Writes the values of an enumeration as their words: "armed group".</summary>
public sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Words<T>.TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"none of {string.Join(", ", Words<T>.All)}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words<T>.Of(value));
}
