using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Exports;

/// <summary>Colour theme of an exported picture.</summary>
public enum ExportTheme
{
    Light,
    Dark,
}

/// <summary>Background of an exported picture.</summary>
public enum ImageBackground
{
    White,
    Dark,

    /// <summary>Transparent; the picture is meant to be put on something as light or dark as its theme.</summary>
    None,
}

/// <summary>
/// The input of every export: a view with its claims, and what its picture needs. The same input gives the same bytes. Compared by reference.
/// </summary>
public sealed class ExportInput
{
    /// <summary>Title of the export, in the user's words.</summary>
    public required string Title { get; init; }

    /// <summary>A note of the user, or null.</summary>
    public string? Note { get; init; }

    public View View { get; init; } = View.Everything;

    /// <summary>
    /// All actors, documents and claims, not only the view's: places, sizes of actors and lanes depend on them, so that an export looks like
    /// the screen.
    /// </summary>
    public required ClaimSet Set { get; init; }

    /// <summary>The ties over all time where <see cref="Set"/> lacks some claims; else null, and they are computed from the set.</summary>
    public IReadOnlyCollection<Tie>? Ties { get; init; }

    /// <summary>The view's claims, in their order: earliest start, then id.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Places, by actor id, that override those of <see cref="Set"/>: actors that the user moved, or a snapshot's places.</summary>
    public ImmutableDictionary<string, Place> Places { get; init; } = NoPlaces;

    /// <summary>When the export is made, in the time zone in which it is to be shown.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Absolute URL of the view in the app, or null.</summary>
    public string? Link { get; init; }

    /// <summary>Gives the text of a document's file, or null where it is not available; called only by formats that quote passages.</summary>
    public Func<Document, SourceText?> TextOf { get; init; } = _ => null;

    /// <summary>How much of the texts the file may contain.</summary>
    public TextExtent Texts { get; init; } = TextExtent.None;

    public ExportTheme Theme { get; init; }

    /// <summary>Null for the theme's own; white and dark choose the theme too.</summary>
    public ImageBackground? Background { get; init; }

    /// <summary>Pixels of the image per pixel of the picture; one of <see cref="Scales"/>.</summary>
    public int Scale { get; init; } = 1;

    /// <summary>Whether a picture leaves out actors without a claim in view, and is cropped to the others.</summary>
    public bool ShownOnly { get; init; }

    /// <summary>Width of a picture's page in pixels, one of <see cref="Widths"/>: on a narrower one words are larger beside it.</summary>
    public int Width { get; init; } = 1000;

    /// <summary>The widths at which pictures are offered.</summary>
    public static ImmutableArray<int> Widths { get; } = [640, 1000, 1400];

    /// <summary>Draws images; needed by PNG only.</summary>
    public IRasteriser? Rasteriser { get; init; }

    /// <summary>The scales at which images are offered.</summary>
    public static ImmutableArray<int> Scales { get; } = [1, 2, 4];

    /// <summary>What is selected, spelled as in the URL (<c>pair:ID,ID</c>), or null.</summary>
    public string? Selection { get; init; }

    /// <summary>Script and style sheet of a stand-alone page; needed by HTML only.</summary>
    public HtmlParts Parts { get; init; } = HtmlParts.None;

    public static ImmutableDictionary<string, Place> NoPlaces { get; } = ImmutableDictionary.Create<string, Place>(StringComparer.Ordinal);

    /// <summary>Where an actor stands; null where neither the user nor a layout has placed it.</summary>
    public Place? PlaceOf(Actor actor) => Places.TryGetValue(actor.Id, out var place) ? place : actor.Place;

    /// <summary>The view's claims with the actors and documents that they refer to.</summary>
    public Extract Extract() => Exports.Extract.Of(Set, Claims);

    /// <summary>
    /// Makes a snapshot of this input. Its time is in UTC, to the second; its lists have a fixed order, so that equal content has an equal id.
    /// </summary>
    /// <param name="view">The view as a query string without a question mark, with selection and theme; stored unchanged.</param>
    public SnapshotJson ToSnapshot(string view)
    {
        var extract = Extract();
        var content = new SnapshotContent(
            view,
            [.. extract.Actors.Select(a => ActorJson.Of(a with { Place = PlaceOf(a) }))],
            [.. extract.Documents.Select(DocumentJson.Of)],
            [.. extract.Claims.Select(ClaimJson.Of)],
            extract.Actors.Select(a => (a.Id, Place: PlaceOf(a))).Where(p => p.Place is not null)
                .ToImmutableSortedDictionary(p => p.Id, p => ImmutableArray.Create(p.Place!.Value.X, p.Place.Value.Y), StringComparer.Ordinal));
        var second = Created.UtcTicks - (Created.UtcTicks % TimeSpan.TicksPerSecond);
        return new(
            SnapshotJson.CurrentSchema, content.Id(), Title, new(second, TimeSpan.Zero), content.View,
            content.Actors, content.Documents, content.Claims, content.Positions, Note);
    }
}
