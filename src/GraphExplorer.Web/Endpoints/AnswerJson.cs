using System.Text.Json.Serialization;

namespace GraphExplorer.Web.Endpoints;

/// <summary>The endpoints' answers that the app's own pages read: the pages send through the browser, and get the answer as text.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(PreviewAnswer))]
[JsonSerializable(typeof(ImportProblem))]
[JsonSerializable(typeof(PassageAnswer))]
[JsonSerializable(typeof(DataSetRemoval))]
internal sealed partial class AnswerJson : JsonSerializerContext;
