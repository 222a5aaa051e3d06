namespace GraphExplorer.Core.Exports.Svg;

/// <summary>A part of the exported page, as wide as its text column. Its height is known before anything is written.</summary>
internal interface ISvgBlock
{
    /// <summary>Height in pixels; 0 for an empty block, which is left out.</summary>
    double Height { get; }

    /// <summary>Writes the block with its upper left corner at 0, 0.</summary>
    Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken);
}
