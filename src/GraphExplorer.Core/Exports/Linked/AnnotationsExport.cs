using System.Text.Json;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Streams;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Exports.Linked;

/// <summary>
/// W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one per claim, on its passage. Positions count code points, as in the data.
/// Where the text is available and may be quoted, the quote is included too, since it can still be found after the text was edited. The text
/// before and after a quote is included only where the whole text may be shown: for many passages together it would be most of the text.
/// </summary>
internal sealed class AnnotationsExport : IExport
{
    /// <summary>Most code points before and after a quote.</summary>
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

    /// <summary>The text to quote from, or null. A document without a hash has none, since any file could be given for it.</summary>
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
