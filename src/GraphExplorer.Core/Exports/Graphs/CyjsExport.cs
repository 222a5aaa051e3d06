using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Exports.Graphs;

/// <summary>Cytoscape.js JSON, as Cytoscape desktop and Cytoscape.js read it: one edge per claim, with the data folder's cells as data.</summary>
internal sealed class CyjsExport : IExport
{
    public string Format => "cyjs";

    public string Title => "Cytoscape (cyjs)";

    public string MediaType => "application/json";

    public string Extension => ".cyjs";

    public ImmutableArray<string> Limitations { get; } = ["documents but for their ids"];

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        using var buffered = new BufferedOutput(output);
        await using (var json = WireJson.Writer(buffered))
        {
            json.WriteStartObject();
            json.WriteString("format_version", "1.0");
            json.WriteString("generated_by", About.Program);
            json.WriteString("target_cytoscapejs_version", "~3.34");
            json.WriteStartObject("data");
            json.WriteString("name", input.Title);
            json.WriteString("description", About.Lines(input, Limitations));
            json.WriteString("view", ViewQuery.Write(input.View));
            json.WriteString("created", About.Created(input));
            json.WriteEndObject();
            json.WriteStartObject("elements");
            json.WriteStartArray("nodes");
            foreach (var actor in extract.Actors)
            {
                json.WriteStartObject();
                json.WritePropertyName("data");
                JsonSerializer.SerializeToNode(ActorJson.Of(actor with { Place = null }), WireJson.Compact.ActorJson)!.WriteTo(json);
                if (input.PlaceOf(actor) is { } place)
                {
                    json.WriteStartObject("position");
                    json.WriteNumber("x", place.X);
                    json.WriteNumber("y", place.Y);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
                await buffered.DrainAsync(json, cancellationToken);
            }
            json.WriteEndArray();
            json.WriteStartArray("edges");
            var taken = extract.Actors.Select(a => a.Id).Concat(extract.Claims.Select(c => c.Id)).ToHashSet(StringComparer.Ordinal);
            var actors = extract.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var claim in extract.Claims)
            {
                json.WriteStartObject();
                json.WritePropertyName("data");
                var data = (JsonObject)JsonSerializer.SerializeToNode(ClaimJson.Of(claim), WireJson.Compact.ClaimJson)!;
                data["id"] = EdgeId(claim.Id, actors, taken);
                data["interaction"] = claim.Relation.Word;
                data["voice"] = input.Set.VoiceOf(claim);
                data.WriteTo(json);
                json.WriteEndObject();
                await buffered.DrainAsync(json, cancellationToken);
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        await buffered.FinishAsync(cancellationToken);
    }

    /// <summary>The claim's id, changed where an actor has the same one: in Cytoscape, nodes and edges must not share an id.</summary>
    private static string EdgeId(string id, HashSet<string> actors, HashSet<string> taken)
    {
        if (!actors.Contains(id))
        {
            return id;
        }
        do
        {
            id = "claim:" + id;
        }
        while (!taken.Add(id));
        return id;
    }
}
