namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Draws an exported SVG as an image.</summary>
public interface IRasteriser
{
    /// <summary>The SVG as PNG, <paramref name="scale"/> pixels for each of its own. The same SVG gives the same bytes.</summary>
    /// <exception cref="ImageTooLargeException">The image would have more pixels, or more in it, than is drawn.</exception>
    Task<byte[]> DrawAsync(ReadOnlyMemory<byte> svg, int scale, CancellationToken cancellationToken);

    /// <summary>Names of the scripts that the words of an SVG have and that no font at hand draws; boxes stand for them.</summary>
    ImmutableArray<string> Lacking(ReadOnlyMemory<byte> svg);
}

/// <summary>An image would be larger, or take more work, than is drawn.</summary>
public sealed class ImageTooLargeException : Exception
{
    public ImageTooLargeException(int width, int height, int most)
        : base($"The image would have {Numbers.Of(width)} × {Numbers.Of(height)} pixels; at most {Numbers.Of(most / 1_000_000)} million are drawn. Choose a smaller scale, or a view with fewer documents.")
    {
    }

    /// <param name="unit">What is counted, in the plural.</param>
    public ImageTooLargeException(int count, int most, string unit)
        : base($"The image would be drawn from {Numbers.Of(count)} {unit}; at most {Numbers.Of(most)} are. Choose a view with fewer claims, or take the SVG.")
    {
    }
}
