namespace GraphExplorer.Core.Exports.Linked;

/// <summary>The names that things have in linked data.</summary>
internal static class LinkedIds
{
    /// <summary>Before this program's own terms.</summary>
    public const string Vocabulary = "urn:graph-explorer:term:";

    public static string Of(Actor actor) => Actor(actor.Id);

    public static string Actor(string id) => "urn:graph-explorer:actor:" + Uri.EscapeDataString(id);

    public static string Document(string id) => "urn:graph-explorer:document:" + Uri.EscapeDataString(id);

    public static string Claim(string id) => "urn:graph-explorer:claim:" + Uri.EscapeDataString(id);

    public static string Voice(string name) => "urn:graph-explorer:voice:" + Uri.EscapeDataString(name);

    /// <summary>The view: its address where there is one.</summary>
    public static string View(ExportInput input) => input.Link ?? "urn:graph-explorer:view:" + ViewQuery.Write(input.View);
}
