using System.Text;
using System.Xml;

namespace GraphExplorer.Core.Exports.Graphs;

/// <summary>XML settings of all exports: UTF-8 without a byte order mark, indented, LF; characters that a parser would normalise are escaped.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    public static XmlWriter Writer(Stream output) => new CleanXmlWriter(XmlWriter.Create(output, Settings));
}
