using System.Buffers;
using System.Collections;
using System.Text.Json;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>The bodies that the Query API takes: plain JSON, without type marks.</summary>
internal static class HttpJson
{
    /// <summary>
    /// <c>{"statement": "…", "parameters": {…}, "accessMode": "READ", "bookmarks": ["…"]}</c>; a statement within an open transaction has
    /// neither access mode nor bookmarks.
    /// </summary>
    public static ReadOnlyMemory<byte> Body(Statement? statement, string call, Access? access, ImmutableHashSet<string> bookmarks)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true });
        json.WriteStartObject();
        if (statement is not null)
        {
            json.WriteString("statement", statement.Text);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in statement.Parameters)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }
            json.WriteString(Statement.Call, call);
            json.WriteEndObject();
        }
        if (access is not null)
        {
            json.WriteString("accessMode", access == Access.Read ? "READ" : "WRITE");
        }
        if (!bookmarks.IsEmpty)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in bookmarks)
            {
                json.WriteStringValue(bookmark);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: WriteReal(json, number); break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }
                json.WriteEndArray();
                break;
            default: throw new NotSupportedException($"A parameter of type {value.GetType()} has no form in JSON.");
        }
    }

    // "2" would come back as a whole number, and a property's type would depend on its value.
    private static void WriteReal(Utf8JsonWriter json, double number)
    {
        var text = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }
}

/// <summary>A row of plain JSON.</summary>
internal sealed class JsonRow(JsonElement cells) : Row
{
    public override string? TextOrNull(int column) => cells[column].GetString();

    public override long? LongOrNull(int column) => cells[column] is { ValueKind: not JsonValueKind.Null } cell ? cell.GetInt64() : null;

    public override double? RealOrNull(int column) => cells[column] is { ValueKind: not JsonValueKind.Null } cell ? cell.GetDouble() : null;

    public override bool Flag(int column) => cells[column].ValueKind == JsonValueKind.True;

    public override ImmutableArray<string> Texts(int column) => cells[column] is { ValueKind: JsonValueKind.Array } cell
        ? [.. cell.EnumerateArray().Select(e => e.GetString() ?? "")]
        : [];
}
