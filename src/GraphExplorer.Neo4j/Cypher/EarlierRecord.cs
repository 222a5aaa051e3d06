using System.Text.Json;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>
/// A data set's version of a record of which another data set's version is stored: the record as JSON, in the spelling of the endpoints
/// and the headings of the data folder: <c>{"id":"iran","name":"Iran","kind":"state","aliases":[]}</c>.
/// </summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
internal sealed record EarlierRecord(string Kind, string Id, string DataSet, string Json)
{
    public static EarlierRecord Of(string dataSet, Actor said) =>
        new(Kinds.Actor, said.Id, dataSet, JsonSerializer.Serialize(ActorJson.Of(said), WireJson.Compact.ActorJson));

    public static EarlierRecord Of(string dataSet, Document said) =>
        new(Kinds.Document, said.Id, dataSet, JsonSerializer.Serialize(DocumentJson.Of(said), WireJson.Compact.DocumentJson));

    public static EarlierRecord Of(string dataSet, Claim said) =>
        new(Kinds.Claim, said.Id, dataSet, JsonSerializer.Serialize(ClaimJson.Of(said), WireJson.Compact.ClaimJson));

    public Actor ToActor() => Read(JsonSerializer.Deserialize(Json, WireJson.Compact.ActorJson)).ToActor();

    public Document ToDocument() => Read(JsonSerializer.Deserialize(Json, WireJson.Compact.DocumentJson)).ToDocument();

    public Claim ToClaim() => Read(JsonSerializer.Deserialize(Json, WireJson.Compact.ClaimJson)).ToClaim();

    private static T Read<T>(T? json) where T : class => json ?? throw new InvalidDataException($"A {Names.Earlier} has no content.");
}
