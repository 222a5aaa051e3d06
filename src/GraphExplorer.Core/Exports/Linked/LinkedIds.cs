namespace GraphExplorer.Core.Exports.Linked;

/// <summary>URIs of views, actors, documents and claims in linked data.</summary>
internal static class LinkedIds
{
    /// <summary>Prefix of this program's own terms.</summary>
    public const string Vocabulary = "urn:graph-explorer:term:";

    /// <summary>An address with what no IRI may have encoded: readers drop one with a blank in it.</summary>
    public static string Iri(string address) => string.Concat(address.Select(c => c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' ? Uri.HexEscape(c) : c.ToString()));

    public static string Of(Actor actor) => Actor(actor.Id);

    public static string Actor(string id) => "urn:graph-explorer:actor:" + Uri.EscapeDataString(id);

    public static string Document(string id) => "urn:graph-explorer:document:" + Uri.EscapeDataString(id);

    public static string Claim(string id) => "urn:graph-explorer:claim:" + Uri.EscapeDataString(id);

    public static string Voice(string name) => "urn:graph-explorer:voice:" + Uri.EscapeDataString(name);

    /// <summary>URI of the view: its URL in the app where there is one, else a URN with its query string.</summary>
    public static string View(ExportInput input) => input.Link ?? "urn:graph-explorer:view:" + ViewQuery.Write(input.View);
}
