using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GraphExplorer.Core.Json;

/// <summary>
/// The one way in which this program writes and reads JSON: names in camelCase, what is empty is absent and never null.
/// Use <see cref="Compact"/> or <see cref="Readable"/>.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ListJson<ActorJson>))]
[JsonSerializable(typeof(ListJson<DocumentJson>))]
[JsonSerializable(typeof(ListJson<ClaimJson>))]
[JsonSerializable(typeof(ListJson<TieJson>))]
[JsonSerializable(typeof(ComparisonJson))]
[JsonSerializable(typeof(SourcesJson))]
[JsonSerializable(typeof(ListJson<BalanceJson>))]
[JsonSerializable(typeof(ListJson<MediatorJson>))]
[JsonSerializable(typeof(CampsJson))]
[JsonSerializable(typeof(SnapshotJson))]
[JsonSerializable(typeof(SnapshotContent))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>On one line. Letters of all scripts stand as they are; &lt;, &gt;, &amp; and ' are escaped, so that it can stand in HTML.</summary>
    public static WireJson Compact => Kept.Compact;

    /// <summary>The same, indented, with line feeds on every system.</summary>
    public static WireJson Readable => Kept.Readable;

    /// <summary>A writer of JSON that no record spells, in the same manner, indented.</summary>
    public static Utf8JsonWriter Writer(Stream output) =>
        new(output, new() { Encoder = Readable.Options.Encoder, Indented = true, NewLine = "\n" });

    /// <summary>A class of its own, since the generated part of this one sets up its options in an order that is not ours to choose.</summary>
    private static class Kept
    {
        public static readonly WireJson Compact = Make(indented: false);
        public static readonly WireJson Readable = Make(indented: true);

        private static WireJson Make(bool indented) => new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            WriteIndented = indented,
            NewLine = "\n",
        });
    }
}
