using System.Text;
using GraphExplorer.Core.Exports.Graphs;
using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Core.Exports.Linked;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Exports.Tables;

namespace GraphExplorer.Core.Exports;

/// <summary>All export formats, in the order in which the interface offers them.</summary>
public static class Formats
{
    /// <summary>Longest part of a file name that describes the view, in characters.</summary>
    private const int LongestView = 100;

    public static ImmutableArray<IExport> All { get; } =
    [
        new SvgExport(), new PngExport(), new HtmlExport(), new CsvExport(), new ZipExport(), new JsonExport(), new GraphMlExport(), new GexfExport(), new CyjsExport(), new CypherExport(),
        new JsonLdExport(), new AnnotationsExport(),
    ];

    /// <summary>The format of an id, or null.</summary>
    public static IExport? Find(string format) => All.FirstOrDefault(f => f.Format == format);

    /// <summary>
    /// A file name with the view and the day of the export: <c>graph-explorer_2015-01-01_to_2016-12-31_alliance_iran_2026-11-25.csv</c>. It has
    /// only unaccented letters, digits, hyphens and underscores. The scale of an enlarged image comes last: <c>_2x.png</c>.
    /// </summary>
    public static string FileName(IExport format, ExportInput input)
    {
        var view = string.Join('_', ViewQuery.Split(ViewQuery.Write(input.View)).Select(p => p.Key == "to" ? $"to_{p.Value}" : Plain(p.Value)).Where(p => p.Length > 0));
        var cut = view.Length > LongestView ? view[..LongestView].TrimEnd('_', '-') : view;
        return string.Join('_', ((string[])["graph-explorer", cut, IsoDay.Of(input.Created)]).Where(p => p.Length > 0))
            + (format.Options.Contains("scale") && input.Scale > 1 ? $"_{input.Scale}x" : "") + format.Extension;
    }

    private static string Plain(string value)
    {
        var plain = new StringBuilder();
        foreach (var word in SearchText.Words(value))
        {
            var ascii = string.Concat(word.Where(char.IsAsciiLetterOrDigit));
            plain.Append(plain.Length > 0 && ascii.Length > 0 ? "-" : "").Append(ascii);
        }
        return plain.ToString();
    }
}
