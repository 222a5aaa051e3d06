using System.Text.Json;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Exports.Linked;

/// <summary>
/// JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/). A triple can have neither a date nor a duplicate, so each claim is a node with its two
/// actors. Sources are in PROV-O, titles and dates in Dublin Core, dates with the Library of Congress's datatype for EDTF. The context is
/// part of the file.
/// </summary>
internal sealed class JsonLdExport : IExport
{
    /// <summary>Maps the headings of the data folder to terms. JSON-LD processors drop a member that is not mapped here.</summary>
    private const string Context = $$"""
        {
          "@version": 1.1,
          "ge": "{{LinkedIds.Vocabulary}}",
          "dcterms": "http://purl.org/dc/terms/",
          "prov": "http://www.w3.org/ns/prov#",
          "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
          "skos": "http://www.w3.org/2004/02/skos/core#",
          "xsd": "http://www.w3.org/2001/XMLSchema#",
          "id": "@id",
          "type": "@type",
          "Actor": "ge:Actor",
          "Claim": "ge:Claim",
          "Document": "ge:Document",
          "Voice": "prov:Agent",
          "View": "prov:Collection",
          "name": "rdfs:label",
          "title": "dcterms:title",
          "description": "dcterms:description",
          "created": { "@id": "dcterms:created", "@type": "xsd:dateTime" },
          "members": { "@id": "prov:hadMember", "@type": "@id" },
          "kind": "ge:kind",
          "partOf": { "@id": "dcterms:isPartOf", "@type": "@id" },
          "aliases": { "@id": "skos:altLabel", "@container": "@set" },
          "author": "dcterms:creator",
          "outlet": "dcterms:publisher",
          "url": { "@id": "dcterms:source", "@type": "@id" },
          "file": "ge:file",
          "sha256": "ge:sha256",
          "date": { "@id": "dcterms:date", "@type": "http://id.loc.gov/datatypes/edtf" },
          "earliest": { "@id": "ge:earliest", "@type": "xsd:date" },
          "latest": { "@id": "ge:latest", "@type": "xsd:date" },
          "source": { "@id": "ge:source", "@type": "@id" },
          "target": { "@id": "ge:target", "@type": "@id" },
          "relation": "ge:relation",
          "mutual": { "@id": "ge:mutual", "@type": "xsd:boolean" },
          "basis": "ge:basis",
          "document": { "@id": "prov:hadPrimarySource", "@type": "@id" },
          "assertedBy": { "@id": "prov:wasAttributedTo", "@type": "@id" },
          "byAuthor": { "@id": "ge:byAuthor", "@type": "xsd:boolean" },
          "status": "ge:status",
          "summary": "dcterms:abstract",
          "start": { "@id": "ge:start", "@type": "xsd:integer" },
          "end": { "@id": "ge:end", "@type": "xsd:integer" },
          "x": { "@id": "ge:x", "@type": "xsd:double" },
          "y": { "@id": "ge:y", "@type": "xsd:double" }
        }
        """;

    public string Format => "jsonld";

    public string Title => "JSON-LD";

    public string MediaType => "application/ld+json";

    public string Extension => ".jsonld";

    public ImmutableArray<string> Limitations { get; } = ["window and filters but for words"];

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        using var buffered = new BufferedOutput(output);
        await using (var json = WireJson.Writer(buffered))
        {
            json.WriteStartObject();
            json.WritePropertyName("@context");
            using (var context = JsonDocument.Parse(Context))
            {
                context.RootElement.WriteTo(json);
            }
            json.WriteStartArray("@graph");
            WriteView(json, input, extract);
            foreach (var actor in extract.Actors)
            {
                WriteActor(json, actor, input.PlaceOf(actor));
                await buffered.DrainAsync(json, cancellationToken);
            }
            foreach (var document in extract.Documents)
            {
                WriteDocument(json, document);
                await buffered.DrainAsync(json, cancellationToken);
            }
            foreach (var voice in extract.Claims.Select(input.Set.VoiceOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                WriteStart(json, LinkedIds.Voice(voice), "Voice");
                json.WriteString("name", voice);
                json.WriteEndObject();
                await buffered.DrainAsync(json, cancellationToken);
            }
            foreach (var claim in extract.Claims)
            {
                WriteClaim(json, claim, input.Set.VoiceOf(claim));
                await buffered.DrainAsync(json, cancellationToken);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        await buffered.FinishAsync(cancellationToken);
    }

    private void WriteView(Utf8JsonWriter json, ExportInput input, Extract extract)
    {
        WriteStart(json, LinkedIds.View(input), "View");
        json.WriteString("title", input.Title);
        json.WriteString("description", About.Lines(input, Limitations));
        json.WriteString("created", About.Created(input));
        json.WriteStartArray("members");
        foreach (var claim in extract.Claims)
        {
            json.WriteStringValue(LinkedIds.Claim(claim.Id));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, Actor actor, Place? place)
    {
        WriteStart(json, LinkedIds.Of(actor), "Actor");
        json.WriteString("name", actor.Name);
        json.WriteString("kind", Words<ActorKind>.Of(actor.Kind));
        if (actor.PartOf is { } whole)
        {
            json.WriteString("partOf", LinkedIds.Actor(whole));
        }
        json.WriteStartArray("aliases");
        foreach (var alias in actor.Aliases)
        {
            json.WriteStringValue(alias);
        }
        json.WriteEndArray();
        if (place is { } at)
        {
            json.WriteNumber("x", at.X);
            json.WriteNumber("y", at.Y);
        }
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, Document document)
    {
        WriteStart(json, LinkedIds.Document(document.Id), "Document");
        json.WriteString("title", document.Title);
        WriteMaybe(json, "author", document.Author);
        WriteMaybe(json, "outlet", document.Outlet);
        WriteDate(json, document.Date);
        WriteMaybe(json, "url", document.Url is { } url ? LinkedIds.Iri(url) : null);
        WriteMaybe(json, "file", document.File);
        WriteMaybe(json, "sha256", document.Sha256);
        WritePassage(json, document.Span);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, string voice)
    {
        WriteStart(json, LinkedIds.Claim(claim.Id), "Claim");
        json.WriteString("source", LinkedIds.Actor(claim.Source));
        json.WriteString("target", LinkedIds.Actor(claim.Target));
        json.WriteString("relation", claim.Relation.Word);
        json.WriteBoolean("mutual", claim.Mutual);
        WriteDate(json, claim.Date);
        json.WriteString("basis", Words<DateBasis>.Of(claim.Basis));
        json.WriteString("document", LinkedIds.Document(claim.Document));
        WritePassage(json, claim.Passage);
        json.WriteString("assertedBy", LinkedIds.Voice(voice));
        json.WriteBoolean("byAuthor", claim.ByAuthor);
        json.WriteString("status", Words<ClaimStatus>.Of(claim.Status));
        json.WriteString("summary", claim.Summary);
        json.WriteEndObject();
    }

    private static void WriteStart(Utf8JsonWriter json, string id, string type)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
    }

    private static void WriteDate(Utf8JsonWriter json, EdtfDate date)
    {
        json.WriteString("date", date.Text);
        WriteMaybe(json, "earliest", date.OpenStart ? null : IsoDay.Of(date.Earliest));
        WriteMaybe(json, "latest", date.OpenEnd ? null : IsoDay.Of(date.Latest));
    }

    private static void WritePassage(Utf8JsonWriter json, Passage? passage)
    {
        if (passage is { } stretch)
        {
            json.WriteNumber("start", stretch.Start);
            json.WriteNumber("end", stretch.End);
        }
    }

    private static void WriteMaybe(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
