namespace GraphExplorer.Core.Exports.Svg;

/// <summary>A part of the exported page, as wide as its text column; its height is known before anything is written.</summary>
internal interface ISvgBlock
{
    /// <summary>In pixels; 0 where there is nothing to say, and the block is left out.</summary>
    double Height { get; }

    /// <summary>Writes the block with its upper left corner at 0, 0.</summary>
    Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken);
}
