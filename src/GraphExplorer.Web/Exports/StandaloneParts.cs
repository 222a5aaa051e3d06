using GraphExplorer.Core.Exports.Html;

namespace GraphExplorer.Web.Exports;

/// <summary>Script and style sheet of exported HTML pages, embedded in this program.</summary>
internal static class StandaloneParts
{
    public static HtmlParts Read() => new(Text("standalone.js"), Text("standalone.css"));

    private static string Text(string name)
    {
        using var resource = typeof(StandaloneParts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
