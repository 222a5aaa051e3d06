namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The colours of a theme on a background.</summary>
internal sealed record SvgColours
{
    private static readonly SvgColours Light = new(ThemeTokens.Light, windowTint: "#F1F2F1");
    private static readonly SvgColours Dark = new(ThemeTokens.Dark, windowTint: "#1E2227");

    private readonly ThemeTokens _tokens;

    private SvgColours(ThemeTokens tokens, string windowTint)
    {
        _tokens = tokens;
        Canvas = tokens["canvas"];
        WindowTint = windowTint;
    }

    /// <summary>Colour of the gaps around lines and of the halos of names.</summary>
    public string Canvas { get; private init; }

    public string Text => _tokens["text"];

    public string TextSecond => _tokens["text-2"];

    public string TextThird => _tokens["text-3"];

    public string Line => _tokens["line"];

    public string Control => _tokens["control"];

    public string Ink => _tokens["ink"];

    public string Away => _tokens["actor-away"];

    /// <summary>Ground of a camp, by its place among the camps from 0.</summary>
    public string Camp(int camp) => _tokens[$"camp-{(camp % Analysis.Signed.Camps.MostCamps) + 1}"];

    public string Whole => _tokens["whole"];

    public string WholeLine => _tokens["whole-line"];

    /// <summary>Background of the window on the timeline; no token, since the page's timeline is on another surface.</summary>
    public string WindowTint { get; }

    /// <summary>Opacity of ties while something else is selected; <see cref="FadeNear"/> is that of the selected actors' other ties.</summary>
    public double Fade => _tokens.Number("fade");

    /// <inheritdoc cref="Fade"/>
    public double FadeNear => _tokens.Number("fade-near");

    /// <summary>Colour of a relation's lines and marks.</summary>
    public string this[Relation relation] => _tokens.OfRelation(relation, text: false);

    /// <summary>Colour of a kind of actors.</summary>
    public string this[ActorKind kind] => _tokens[Words<ActorKind>.Of(kind).Replace(' ', '-')];

    /// <summary>Colour of text about a relation.</summary>
    public string TextOf(Relation relation) => _tokens.OfRelation(relation, text: true);

    /// <summary>The colours of a theme on a background. The canvas is white on a white background and, in the light theme, on a transparent one.</summary>
    public static SvgColours Of(ExportTheme theme, ImageBackground? background = null) => background switch
    {
        ImageBackground.Dark => Dark,
        ImageBackground.White => Light with { Canvas = "#FFFFFF" },
        ImageBackground.None when theme == ExportTheme.Light => Light with { Canvas = "#FFFFFF" },
        _ => theme == ExportTheme.Dark ? Dark : Light,
    };
}
