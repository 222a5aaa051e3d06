namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The picture itself: regions of camps, hulls, ties, actors, names, from below to above.</summary>
internal sealed class SvgPicture(ExportInput input, SvgScene scene, SvgColours colours) : ISvgBlock
{
    public double Height => scene.Actors.IsEmpty ? 0 : scene.Height;

    public async Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken)
    {
        var opened = new SvgOpened(input, scene);
        var camps = new SvgCamps(scene, colours);
        var actors = new SvgActors(scene, opened, camps, colours, svg);
        camps.WriteRegions(svg);
        actors.WriteHulls();
        await new SvgTies(input, scene, opened, colours, svg).WriteAsync(cancellationToken);
        await actors.WriteMarksAsync(cancellationToken);
        actors.WriteCounts();
        camps.WriteTitles(svg);
        await actors.WriteNamesAsync(cancellationToken);
    }
}
