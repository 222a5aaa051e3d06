using SkiaSharp;

namespace GraphExplorer.Browser.Tests;

/// <summary>
/// A picture of a page, held to the one that lies in Screenshots, at half its size: small files, and the edges of letters and lines, which each
/// machine draws a little otherwise, count for less.
/// </summary>
internal static class Screenshot
{
    /// <summary>Share of the pixels that may be otherwise: fonts differ between machines.</summary>
    public const double Tolerance = 0.02;

    /// <summary>Distance of two colours, as a straight line in RGB of 0 to 255, from which on they are other ones.</summary>
    private const double SameColour = 40;

    private const int Shrink = 2;

    /// <summary>Where this variable is 1, the tests write their baselines anew and compare nothing.</summary>
    private static readonly bool Writes = Environment.GetEnvironmentVariable("GRAPHEXPLORER_WRITE_SCREENSHOTS") == "1";

    private static readonly string Folder = Path.Combine(Repository(), "tests", "GraphExplorer.Browser.Tests", "Screenshots");

    /// <summary>Waits until what is seen is as in the baseline.</summary>
    /// <param name="take">Takes a PNG.</param>
    /// <exception cref="Xunit.Sdk.XunitException">It is another after a while; what was seen lies beside the test's program then.</exception>
    public static async Task IsAsBeforeAsync(string name, Func<Task<byte[]>> take)
    {
        if (Writes)
        {
            Directory.CreateDirectory(Folder);
            await WriteAsync(Path.Combine(Folder, $"{name}.png"), await AtRestAsync(take));
            return;
        }
        var seen = await AtRestAsync(take);
        var share = Difference(name, seen);
        for (var again = 0; share > Tolerance && again < 5; again++)
        {
            seen = await AtRestAsync(take);
            share = Difference(name, seen);
        }
        if (share > Tolerance)
        {
            var path = Path.Combine(AppContext.BaseDirectory, $"{name}.seen.png");
            await WriteAsync(path, seen);
            Assert.Fail($"{share:P1} of {name} are otherwise than in Screenshots/{name}.png, more than {Tolerance:P0}; see {path}. If it is meant to be so, run the test with GRAPHEXPLORER_WRITE_SCREENSHOTS=1 and look at the new picture.");
        }
    }

    /// <summary>Share of the pixels that are otherwise than in a baseline, 0 to 1; 1 where the sizes differ.</summary>
    public static double Difference(string name, byte[] seen)
    {
        using var before = SKBitmap.Decode(Path.Combine(Folder, $"{name}.png"));
        using var now = Halved(seen);
        if (before.Width != now.Width || before.Height != now.Height)
        {
            return 1;
        }
        var pixels = before.Pixels.Zip(now.Pixels);
        return pixels.Count(p => Distance(p.First, p.Second) > SameColour) / (double)(before.Width * before.Height);
    }

    /// <summary>A picture that was the same twice in a row: nothing is being drawn any more.</summary>
    public static async Task<byte[]> AtRestAsync(Func<Task<byte[]>> take)
    {
        var before = await take();
        for (var again = 0; again < 50; again++)
        {
            var now = await take();
            if (now.AsSpan().SequenceEqual(before))
            {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static double Distance(SKColor one, SKColor other)
    {
        var (red, green, blue) = (one.Red - other.Red, one.Green - other.Green, one.Blue - other.Blue);
        return Math.Sqrt((red * red) + (green * green) + (blue * blue));
    }

    private static async Task WriteAsync(string path, byte[] seen)
    {
        using var small = Halved(seen);
        using var data = small.Encode(SKEncodedImageFormat.Png, 100);
        await File.WriteAllBytesAsync(path, data.ToArray());
    }

    private static SKBitmap Halved(byte[] png)
    {
        using var whole = SKBitmap.Decode(png);
        return whole.Resize(new SKImageInfo(whole.Width / Shrink, whole.Height / Shrink), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run within the repository.");
        }
        return folder.FullName;
    }
}
