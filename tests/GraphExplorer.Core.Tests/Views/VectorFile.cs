using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphExplorer.Core.Tests.Views;

/// <summary>
/// Files that hold C# and TypeScript to the same answers. They are written by the reference: set GRAPHEXPLORER_WRITE_VECTORS to the folder
/// tests/vectors and run the tests once, after a change that is meant.
/// </summary>
internal static class VectorFile
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON object; lists get a line for each item, so that a change is seen where it is.</summary>
    public static string Write(params (string Name, object Value)[] members)
    {
        var text = new StringBuilder("{\n");
        foreach (var (i, (name, value)) in members.Index())
        {
            text.Append(i > 0 ? ",\n" : "").Append("  ").Append(Json(name)).Append(": ");
            text.Append(value is IEnumerable list and not string
                ? "[\n" + string.Join(",\n", list.Cast<object>().Select(item => "    " + Json(item))) + "\n  ]"
                : Json(value));
        }
        return text.Append("\n}\n").ToString();
    }

    public static void Check(string file, string expected)
    {
        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_WRITE_VECTORS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, file), expected);
            return;
        }
        Assert.Equal(expected, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", file)));
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, Options);
}
