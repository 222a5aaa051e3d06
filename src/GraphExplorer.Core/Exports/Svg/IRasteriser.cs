namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Draws an exported SVG as an image.</summary>
public interface IRasteriser
{
    /// <summary>The SVG as PNG, <paramref name="scale"/> pixels for each of its own. The same SVG gives the same bytes.</summary>
    /// <exception cref="ImageTooLargeException">The image would have more pixels than are drawn.</exception>
    Task<byte[]> DrawAsync(ReadOnlyMemory<byte> svg, int scale, CancellationToken cancellationToken);
}

/// <summary>An image would have more pixels than are drawn.</summary>
public sealed class ImageTooLargeException(int width, int height, int most) : Exception(
    $"The image would have {Numbers.Of(width)} × {Numbers.Of(height)} pixels; at most {Numbers.Of(most / 1_000_000)} million are drawn. Choose a smaller scale, or a view with fewer documents.");
