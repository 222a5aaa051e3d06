using System.Buffers;
using System.Text;
using System.Text.Json;

namespace GraphExplorer.Core.Json;

/// <summary>
/// The canonical form of JSON after RFC 8785 (https://www.rfc-editor.org/rfc/rfc8785): no blanks, members sorted by their names'
/// UTF-16 code units, numbers and strings written as ECMAScript does. Equal data gives equal bytes.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int Deepest = 64;

    /// <summary>The canonical form, in UTF-8.</summary>
    /// <exception cref="JsonException">The text is no JSON, is nested too deeply, names a member twice, or has a number that no double holds.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = Deepest });
        return Of(document.RootElement);
    }

    /// <inheritdoc cref="Of(ReadOnlyMemory{byte})"/>
    public static byte[] Of(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(element, output);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                var first = true;
                output.Write("["u8);
                foreach (var item in element.EnumerateArray())
                {
                    output.Write(first ? ""u8 : ","u8);
                    first = false;
                    Write(item, output);
                }
                output.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteString(Text(() => element.GetString()!), output);
                break;
            case JsonValueKind.Number:
                Encoding.UTF8.GetBytes(EcmaNumber.Write(Number(element)), output);
                break;
            default:
                Encoding.UTF8.GetBytes(element.GetRawText(), output);
                break;
        }
    }

    private static void WriteObject(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(Text(() => member.Name), member.Value))
            {
                throw new JsonException($"The member '{member.Name}' is there twice.");
            }
        }
        var first = true;
        output.Write("{"u8);
        foreach (var (name, value) in members)
        {
            output.Write(first ? ""u8 : ","u8);
            first = false;
            WriteString(name, output);
            output.Write(":"u8);
            Write(value, output);
        }
        output.Write("}"u8);
    }

    private static void WriteString(string text, ArrayBufferWriter<byte> output)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append("\\u").Append(((int)c).ToString("x4")),
                _ => escaped.Append(c),
            };
        }
        Encoding.UTF8.GetBytes(escaped.Append('"').ToString(), output);
    }

    private static string Text(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string has half a surrogate pair.", e);
        }
    }

    private static double Number(JsonElement element) =>
        element.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new JsonException($"No double holds {element.GetRawText()}.");
}
