using System.Globalization;
using GraphExplorer.Core.Backups;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>Writes a view of the store as a file, in any format that can be written.</summary>
internal sealed class ExportVerb : Verb
{
    private const string ViewOption = "--view", OutOption = "--out", BackgroundOption = "--background", ScaleOption = "--scale", Backup = "backup";

    public override string Name => "export";

    public override string Syntax => "FORMAT [--view \"from=…&to=…\"] [--out FILE] [--background white|dark|none] [--scale 1|2|4]";

    public override string Summary =>
        $"Writes a view, the query string of a page's address, as a file; FORMAT is one of {string.Join(", ", Formats.All.Select(f => f.Format))}; or, with {Backup}, the whole store, which import takes back. To standard output without FILE; in a folder under a name that tells view and date. --background is for svg and png, --scale for png.";

    public override ImmutableArray<string> Operands => ["FORMAT"];

    public override ImmutableArray<string> Options => [ViewOption, OutOption, BackgroundOption, ScaleOption];

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        if (call.Operand(0) == Backup)
        {
            return await BackUpAsync(call, cancellationToken);
        }
        if (Formats.Find(call.Operand(0)) is not { } format)
        {
            await call.Error.WriteLineAsync($"There is no format '{call.Operand(0)}'; there are {Backup}, {string.Join(", ", Formats.All.Select(f => f.Format))}.");
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
            var written = await VerbFile.WriteAsync(
                call, call.Option(OutOption), Formats.FileName(format, input), output => format.WriteAsync(input, output, cancellationToken), CountWords.Of(input.Claims.Length, "claim"));
            if (written == ExitCode.Done && call.Option(OutOption) is not null && format.Losses.Length > 0)
            {
                await call.Output.WriteLineAsync($"Not in this file: {string.Join("; ", format.Losses)}.");
            }
            return written;
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

    private static async Task<int> BackUpAsync(VerbCall call, CancellationToken cancellationToken)
    {
        string[] wrong = [.. new[] { ViewOption, BackgroundOption, ScaleOption }.Where(o => call.Option(o) is not null).Select(o => $"{o}: not for {Backup}, which is the whole store")];
        if (wrong.Length > 0)
        {
            await call.Error.WriteLineAsync(string.Join('\n', wrong));
            return ExitCode.WrongCall;
        }
        var store = await call.OpenStoreAsync(cancellationToken);
        var content = await store.ReadContentAsync(cancellationToken);
        var (backups, time) = (call.Services.GetRequiredService<Backups>(), call.Services.GetRequiredService<TimeProvider>());
        return await VerbFile.WriteAsync(
            call, call.Option(OutOption), BackupFormat.FileName(time.GetUtcNow()), output => backups.WriteAsync(content, output, cancellationToken),
            $"{CountWords.Of(content.Claims.Length, "claim")}, {CountWords.Of(content.Documents.Length, "document")}, {CountWords.Of(content.Actors.Length, "actor")}, {CountWords.Of(content.DataSets.Length, "data set")}");
    }
}
