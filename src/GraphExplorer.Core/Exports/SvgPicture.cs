namespace GraphExplorer.Core.Exports;

/// <summary>The picture itself: hulls, ties, actors, names, from below to above.</summary>
internal sealed class SvgPicture(ExportInput input, SvgScene scene, SvgColours colours) : ISvgBlock
{
    public double Height => scene.Actors.IsEmpty ? 0 : scene.Height;

    public async Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken)
    {
        var actors = new SvgActors(scene, colours, svg);
        actors.WriteHulls();
        await new SvgTies(input, scene, colours, svg).WriteAsync(cancellationToken);
        await actors.WriteMarksAsync(cancellationToken);
        actors.WriteCounts();
        await actors.WriteNamesAsync(cancellationToken);
    }
}
