using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Scenes;

/// <summary>
/// What the browser gets to draw picture and timeline: the one contract between C# and TypeScript (src/GraphExplorer.Canvas/src/data/contract.ts
/// spells the same). Actors, pairs, dates, documents and voices are named by their index in these lists; claims are columns of equal length,
/// which compress well.
/// </summary>
/// <param name="Revision">Revision of the store, or the snapshot's id.</param>
/// <param name="Total">Claims of the store; where <paramref name="TooMany"/>, those that pass the filters.</param>
/// <param name="Complete">Whether all claims of the store are here, whatever the filters; else only those that pass them.</param>
/// <param name="TooMany">More than <see cref="MostClaims"/> claims pass the filters: none is here, and the page asks for a filter.</param>
/// <param name="Pairs">Every pair that any claim ties over all time, whatever the filters.</param>
/// <param name="Hits">Where the view searches or names data sets: indexes of the claims that pass both. Absent where it does neither.</param>
public sealed record PictureData(
    string Revision, int Total, bool Complete, bool TooMany,
    ImmutableArray<PictureActor> Actors, ImmutableArray<PicturePair> Pairs, ImmutableArray<PictureDate> Dates,
    ImmutableArray<PictureDocument> Documents, ImmutableArray<string> Voices, PictureClaims Claims, ImmutableArray<int>? Hits)
{
    /// <summary>Most claims that a browser gets.</summary>
    public const int MostClaims = 50_000;
}

/// <param name="Whole">Index of the actor that this one is a part of, or -1.</param>
/// <param name="Radius">Radius of its mark at scale 1, in pixels; by its partners over all time.</param>
/// <param name="Label">Where its name stands: 0 below, 1 above, 2 right, 3 left, 4 below right, 5 below left, 6 above right, 7 above left; -1 no room at rest.</param>
/// <param name="LabelWidth">Width of its name as the picture writes it, in pixels at 12 px, by the shared table of advance widths.</param>
/// <param name="ShortName">Its name as the picture writes it, where that is not the whole (<see cref="Picture.ActorLabel"/>); else null, and absent from the JSON.</param>
public sealed record PictureActor(
    string Id, string Name, ActorKind Kind, int Whole, ImmutableArray<string> Aliases, double X, double Y, double Radius, int Label, double LabelWidth,
    string? ShortName = null);

/// <param name="A">Index of the actor whose id is first in ordinal order.</param>
/// <param name="B">Index of the other.</param>
/// <param name="Relations">Bits of the relations that the pair has over all time (<see cref="Relation.Bit"/>).</param>
/// <param name="Bow">Height of the bow that its lines make around a third actor, in layout units along the pair's normal; 0 is straight.</param>
public sealed record PicturePair(int A, int B, int Relations, double Bow);

/// <summary>
/// A distinct date, of those with an open end one for each <paramref name="Until"/>. Bounds are day numbers: days since 0001-01-01, which
/// is 0; an open end is 0 or 3652058.
/// </summary>
/// <param name="Text">EDTF.</param>
/// <param name="Words">The date in words: "c. May 2015", "summer 2015", "30 Sep 2015 – Mar 2016".</param>
/// <param name="Until">
/// Last day for which it can count as certain: its latest day, of an open end the latest day of its documents' own date; before its earliest
/// day where those tell of what is to come.
/// </param>
public sealed record PictureDate(
    string Text, string Words, TimelineRow Row, bool Lasts, int Earliest, int LatestStart, int EarliestEnd, int Latest, int Until);

public sealed record PictureDocument(string Id, string Title);

/// <summary>Claims as columns, in order of earliest start, then id.</summary>
/// <param name="Pair">Index of its pair.</param>
/// <param name="Relation">Row of its relation in the table.</param>
/// <param name="Direction">0 from the pair's A to B, 1 from B to A, 2 mutual.</param>
/// <param name="Voice">Index of its voice; an author's voice is the author's name.</param>
/// <param name="Author">1 where the voice is the document's own author.</param>
/// <param name="Status">0 stated, 1 reported, 2 expected.</param>
/// <param name="Basis">0 explicit, 1 context, 2 publication.</param>
public sealed record PictureClaims(
    ImmutableArray<string> Id, ImmutableArray<int> Pair, ImmutableArray<int> Relation, ImmutableArray<int> Direction, ImmutableArray<int> Date,
    ImmutableArray<int> Document, ImmutableArray<int> Voice, ImmutableArray<int> Author, ImmutableArray<int> Status, ImmutableArray<int> Basis);
