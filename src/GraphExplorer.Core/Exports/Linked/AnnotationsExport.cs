using System.Text.Json;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Streams;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Exports.Linked;

/// <summary>
/// W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one per claim, on its passage. The position counts code points, as the data
/// does; where the text is at hand and may be quoted, the quote is there too, which stays right when the text is edited. The words beside it
/// stand there only for whoever may see the whole text: those of many passages together would give most of a text away.
/// </summary>
internal sealed class AnnotationsExport : IExport
{
    /// <summary>Most code points of the words before and after a quote.</summary>
    public const int Context = 32;

    public string Format => "annotations";

    public string Title => "Web Annotations";

    public string MediaType => "application/ld+json";

    public string Extension => ".annotations.jsonld";

    public ImmutableArray<string> Limitations { get; } = ["dates", "voices", "statuses", "who is the source and who the target"];

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        var texts = extract.Documents.ToDictionary(d => d.Id, d => TextOf(input, d), StringComparer.Ordinal);
        using var buffered = new BufferedOutput(output);
        await using (var json = WireJson.Writer(buffered))
        {
            json.WriteStartObject();
            json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
            json.WriteString("id", LinkedIds.View(input));
            json.WriteString("type", "AnnotationCollection");
            json.WriteString("label", input.Title);
            json.WriteNumber("total", extract.Claims.Length);
            json.WriteStartObject("first");
            json.WriteString("id", LinkedIds.View(input) + "#page");
            json.WriteString("type", "AnnotationPage");
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            foreach (var claim in extract.Claims)
            {
                WriteClaim(json, input, claim, texts[claim.Document]);
                await buffered.DrainAsync(json, cancellationToken);
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        await buffered.FinishAsync(cancellationToken);
    }

    /// <summary>The text that may be quoted; without the document's hash nothing says that it is this one.</summary>
    private static SourceText? TextOf(ExportInput input, Document document) =>
        input.Texts != TextExtent.None && document.Sha256 is { } hash && input.TextOf(document) is { } text && text.Sha256 == hash ? text : null;

    private static void WriteClaim(Utf8JsonWriter json, ExportInput input, Claim claim, SourceText? text)
    {
        var document = input.Set.Document(claim.Document);
        json.WriteStartObject();
        json.WriteString("id", LinkedIds.Claim(claim.Id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "describing");
        json.WriteString("created", About.Created(input));
        json.WriteStartArray("body");
        WriteBody(json, claim.Summary, "describing");
        WriteBody(json, claim.Relation.Word, "classifying");
        WriteBody(json, input.Set.Actor(claim.Source).Name, "tagging");
        WriteBody(json, input.Set.Actor(claim.Target).Name, "tagging");
        json.WriteEndArray();
        json.WriteStartObject("target");
        json.WriteString("source", document.Url ?? LinkedIds.Document(document.Id));
        if (claim.Passage is { } passage)
        {
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", passage.Start);
            json.WriteNumber("end", passage.End);
            json.WriteEndObject();
            if (text?.Has(passage) == true)
            {
                json.WriteStartObject();
                json.WriteString("type", "TextQuoteSelector");
                json.WriteString("exact", text.Of(passage));
                if (input.Texts == TextExtent.All)
                {
                    json.WriteString("prefix", text.Of(new(Math.Max(0, passage.Start - Context), passage.Start)));
                    json.WriteString("suffix", text.Of(new(passage.End, Math.Min(text.Length, passage.End + Context))));
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string value, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", value);
        json.WriteString("format", "text/plain");
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }
}
