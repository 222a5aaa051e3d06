using System.Globalization;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Data;

namespace GraphExplorer.Web.Verbs;

/// <summary>Writes a view of the store as a file, in any format that can be written.</summary>
internal sealed class ExportVerb : Verb
{
    private const string ViewOption = "--view", OutOption = "--out", BackgroundOption = "--background", ScaleOption = "--scale";

    public override string Name => "export";

    public override string Syntax => "FORMAT [--view \"from=…&to=…\"] [--out FILE] [--background white|dark|none] [--scale 1|2|4]";

    public override string Summary =>
        $"Writes a view, the query string of a page's address, as a file; FORMAT is one of {string.Join(", ", Formats.All.Select(f => f.Format))}. To standard output without FILE; in a folder under a name that tells view and date. --background is for svg and png, --scale for png.";

    public override ImmutableArray<string> Operands => ["FORMAT"];

    public override ImmutableArray<string> Options => [ViewOption, OutOption, BackgroundOption, ScaleOption];

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        if (Formats.Find(call.Operand(0)) is not { } format)
        {
            await call.Error.WriteLineAsync($"There is no format '{call.Operand(0)}'; there are {string.Join(", ", Formats.All.Select(f => f.Format))}.");
            return ExitCode.WrongCall;
        }
        var page = PageState.Read(call.Option(ViewOption) ?? "", out var problems);
        string[] wrong = [.. problems.Select(p => $"{ViewOption}: {p}"), .. Look(call, format, out var look)];
        if (wrong.Length > 0)
        {
            await call.Error.WriteLineAsync(string.Join('\n', wrong));
            return ExitCode.WrongCall;
        }
        await call.OpenStoreAsync(cancellationToken);
        var input = await call.Services.GetRequiredService<ExportSource>().GetAsync(
            new()
            {
                View = page.View,
                Theme = page.Theme == Theme.Dark ? ExportTheme.Dark : ExportTheme.Light,
                Background = look.Background,
                Scale = look.Scale,
                Selection = page.Selection?.ToString(),
                // Whoever opens the store itself may write.
                Texts = TextExtent.All,
            },
            cancellationToken);
        try
        {
            return call.Option(OutOption) is { } path
                ? await WriteToFileAsync(call, path, format, input, cancellationToken)
                : await WriteToOutputAsync(call, format, input, cancellationToken);
        }
        catch (ImageTooLargeException e)
        {
            await call.Error.WriteLineAsync(e.Message);
            return ExitCode.Refused;
        }
    }

    /// <summary>How it is to look, and what of that the format does not know.</summary>
    private static List<string> Look(VerbCall call, IExport format, out ExportLook look)
    {
        var wrong = new List<string>();
        var (background, scale) = (call.Option(BackgroundOption), call.Option(ScaleOption));
        wrong.AddRange(new[] { BackgroundOption, ScaleOption }.Where(o => call.Option(o) is not null && !format.Options.Contains(o[2..])).Select(o => $"{o}: not for {format.Format}"));
        var ground = ImageBackground.White;
        if (background is not null && !Words<ImageBackground>.TryParse(background, out ground))
        {
            wrong.Add($"{BackgroundOption}: '{background}': one of {string.Join(", ", Words<ImageBackground>.All)}");
        }
        var times = 1;
        if (scale is not null && !(int.TryParse(scale, NumberStyles.None, CultureInfo.InvariantCulture, out times) && ExportInput.Scales.Contains(times)))
        {
            wrong.Add($"{ScaleOption}: '{scale}': one of {string.Join(", ", ExportInput.Scales)}");
        }
        look = new(null, background is null ? null : ground, times);
        return wrong;
    }

    private static async Task<int> WriteToOutputAsync(VerbCall call, IExport format, ExportInput input, CancellationToken cancellationToken)
    {
        await using var output = call.OpenOutput();
        await format.WriteAsync(input, output, cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Beside the file first, so that whoever reads it never sees half of it, and a failure leaves an older one as it was.</summary>
    private static async Task<int> WriteToFileAsync(VerbCall call, string asked, IExport format, ExportInput input, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Directory.Exists(asked) ? Path.Combine(asked, Formats.FileName(format, input)) : asked);
        var unfinished = path + ".part";
        try
        {
            await using (var file = File.Create(unfinished))
            {
                await format.WriteAsync(input, file, cancellationToken);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await call.Error.WriteLineAsync($"'{path}' cannot be written: {e.Message}");
            return ExitCode.Refused;
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
        await call.Output.WriteLineAsync($"{path}: {CountWords.Of(input.Claims.Length, "claim")}");
        if (format.Losses.Length > 0)
        {
            await call.Output.WriteLineAsync($"Not in this file: {string.Join("; ", format.Losses)}.");
        }
        return ExitCode.Done;
    }
}
