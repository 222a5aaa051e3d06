namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The colours of a theme, the same as the page's (wwwroot/css/tokens.css).</summary>
internal sealed record SvgColours
{
    public required string Canvas { get; init; }
    public required string Text { get; init; }
    public required string TextSecond { get; init; }
    public required string TextThird { get; init; }
    public required string Line { get; init; }
    public required string Control { get; init; }
    public required string Ink { get; init; }
    public required string Away { get; init; }
    public required string Whole { get; init; }
    public required string WholeLine { get; init; }

    /// <summary>Ground of the window on the timeline; not a token, for the page's timeline stands on another surface.</summary>
    public required string WindowTint { get; init; }

    /// <summary>Opacity of ties while something else is selected, and of those of the two selected actors.</summary>
    public required double Fade { get; init; }

    /// <inheritdoc cref="Fade"/>
    public required double FadeNear { get; init; }

    /// <summary>Lines and marks, by relation.</summary>
    public required ImmutableArray<string> Relations { get; init; }

    /// <summary>The relations as text.</summary>
    public required ImmutableArray<string> RelationTexts { get; init; }

    /// <summary>Tones of the kinds of actors.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>The colours of a theme on a ground; what keeps lines and names apart is white where the ground is, or may be.</summary>
    public static SvgColours Of(ExportTheme theme, ImageBackground? background = null) => background switch
    {
        ImageBackground.Dark => Dark,
        ImageBackground.White => Light with { Canvas = "#FFFFFF" },
        ImageBackground.None when theme == ExportTheme.Light => Light with { Canvas = "#FFFFFF" },
        _ => theme == ExportTheme.Dark ? Dark : Light,
    };

    public string this[Relation relation] => Relations[(int)relation];

    public string this[ActorKind kind] => Kinds[(int)kind];

    private static readonly SvgColours Light = new()
    {
        Canvas = "#FAFAF8",
        Text = "#1B1F24",
        TextSecond = "#474F58",
        TextThird = "#606871",
        Line = "#E2E4E6",
        Control = "#848C95",
        Ink = "#1B1F24",
        Away = "#CDD1D5",
        Whole = "#EDEEEC",
        WholeLine = "#C3C7C9",
        WindowTint = "#F1F2F1",
        Fade = 0.17,
        FadeNear = 0.42,
        Relations = ["#1F67C0", "#561650", "#DC5C32"],
        RelationTexts = ["#1B5CAE", "#561650", "#AD3F18"],
        Kinds = ["#3A444F", "#6B5F52", "#52707A", "#6A6480"],
    };

    private static readonly SvgColours Dark = new()
    {
        Canvas = "#14171B",
        Text = "#E9EBEE",
        TextSecond = "#BBC2CA",
        TextThird = "#98A1AB",
        Line = "#2C3239",
        Control = "#74808C",
        Ink = "#F1F3F5",
        Away = "#3A424B",
        Whole = "#1E2329",
        WholeLine = "#3D464F",
        WindowTint = "#1E2227",
        Fade = 0.24,
        FadeNear = 0.5,
        Relations = ["#3F83EA", "#E4D6FF", "#FE9460"],
        RelationTexts = ["#77A9F7", "#E4D6FF", "#FE9E70"],
        Kinds = ["#B3BECA", "#B09F8B", "#86A9B5", "#A39CC0"],
    };
}
