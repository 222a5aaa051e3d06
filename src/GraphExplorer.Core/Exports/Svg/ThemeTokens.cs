using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The design tokens of the page (wwwroot/css/tokens.css) in one theme, so that exports have the colours of the screen.</summary>
internal sealed partial class ThemeTokens
{
    private const string DarkPart = ":root[data-theme=\"dark\"]";

    private readonly FrozenDictionary<string, string> _values;

    private ThemeTokens(IEnumerable<string> parts) =>
        // The dark theme overrides the light one.
        _values = parts.SelectMany(p => Token().Matches(p)).GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Last().Groups[2].Value.Trim(), StringComparer.Ordinal);

    public static ThemeTokens Light { get; } = Read(1);

    public static ThemeTokens Dark { get; } = Read(2);

    /// <summary>The value of a token, as written in the style sheet.</summary>
    /// <exception cref="KeyNotFoundException">There is no such token.</exception>
    public string this[string name] => _values[name];

    public double Number(string name) => double.Parse(this[name], CultureInfo.InvariantCulture);

    /// <summary>The colour of a relation's lines, or of its text; the normal text colour where the style sheet has no token for the relation.</summary>
    public string OfRelation(Relation relation, bool text) => _values.GetValueOrDefault(relation.Word + (text ? "-text" : ""), this["text-2"]);

    private static ThemeTokens Read(int parts)
    {
        using var reader = new StreamReader(typeof(ThemeTokens).Assembly.GetManifestResourceStream("tokens.css")!);
        return new(reader.ReadToEnd().Split(DarkPart).Take(parts));
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*([^;]+);")]
    private static partial Regex Token();
}
