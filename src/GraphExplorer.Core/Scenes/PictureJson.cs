using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Scenes;

/// <summary>Serialises <see cref="PictureData"/> for the browser: JSON on one line that may be embedded in HTML.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(WordConverter<ActorKind>), typeof(WordConverter<TimelineRow>)])]
[JsonSerializable(typeof(PictureData))]
public sealed partial class PictureJson : JsonSerializerContext
{
    public static PictureJson Compact => Kept.Compact;

    /// <summary>A class of its own, since the generated part of this one sets up its options in an order that is not ours to choose.</summary>
    private static class Kept
    {
        public static readonly PictureJson Compact =
            new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
    }
}
