using System.CommandLine;
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
    private const string Backup = "backup";

    private static readonly Argument<string> FormatName = new("FORMAT");
    private static readonly Option<string?> ViewOption = new("--view") { HelpName = "\"from=…&to=…\"" };
    private static readonly Option<string?> Out = new("--out") { HelpName = "FILE" };
    private static readonly Option<string?> Background = new("--background") { HelpName = string.Join('|', Words<ImageBackground>.All) };
    private static readonly Option<string?> Scale = new("--scale") { HelpName = string.Join('|', ExportInput.Scales) };

    private static readonly Option<string?> Created = new("--created") { HelpName = "2016-08-01T12:00:00Z" };

    public override Command Command { get; } = new(
        "export",
        $"Writes a view, the query string of a page's address, as a file; FORMAT is one of {string.Join(", ", Formats.All.Select(f => f.Format))}; or, with {Backup}, the whole store, which import takes back. To standard output without FILE or with -; in a folder under a name that tells view and date. --background is for svg and png, --scale for png. --created says when it is said to be made: with it, the same view gives the same bytes.")
    {
        FormatName, ViewOption, Out, Background, Scale, Created,
    };

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        if (call.Value(FormatName) == Backup)
        {
            return await BackUpAsync(call, cancellationToken);
        }
        if (Formats.Find(call.Value(FormatName)) is not { } format)
        {
            await call.Error.WriteLineAsync($"There is no format '{call.Value(FormatName)}'; there are {Backup}, {string.Join(", ", Formats.All.Select(f => f.Format))}.");
            return ExitCode.WrongCall;
        }
        var page = PageState.Read(call.Value(ViewOption) ?? "", out var problems);
        string[] wrong = [.. problems.Select(p => $"{ViewOption.Name}: {p}"), .. Look(call, format, out var look)];
        if (wrong.Length > 0)
        {
            await call.Error.WriteLineAsync(string.Join('\n', wrong));
            return ExitCode.WrongCall;
        }
        await call.OpenStoreToReadAsync("exported", cancellationToken);
        var input = await call.Services.GetRequiredService<ExportSource>().GetAsync(
            new()
            {
                View = page.View,
                Theme = page.Theme == Theme.Dark ? ExportTheme.Dark : ExportTheme.Light,
                Background = look.Background,
                Scale = look.Scale,
                Created = look.Created,
                Selection = page.Selection?.ToString(),
                // Whoever can open the store may write, and so see all texts.
                Texts = TextExtent.All,
            },
            cancellationToken);
        try
        {
            var written = await VerbFile.WriteAsync(
                call, call.Value(Out), Formats.FileName(format, input), output => format.WriteAsync(input, output, cancellationToken), Numbers.Count(input.Claims.Length, "claim"));
            if (written == ExitCode.Done && call.Value(Out) is not (null or VerbFile.StandardOutput) && format.Limitations.Length > 0)
            {
                await call.Output.WriteLineAsync($"Not in this file: {string.Join("; ", format.Limitations)}.");
            }
            return written;
        }
        catch (ImageTooLargeException e)
        {
            await call.Error.WriteLineAsync(e.Message);
            return ExitCode.Refused;
        }
    }

    /// <summary>Reads the appearance; returns what is wrong, such as options that the format does not have.</summary>
    private static List<string> Look(VerbCall call, IExport format, out ExportLook look)
    {
        var wrong = new List<string>();
        var (background, scale) = (call.Value(Background), call.Value(Scale));
        wrong.AddRange(new[] { Background, Scale }.Where(o => call.Value(o) is not null && !format.Options.Contains(o.Name[2..])).Select(o => $"{o.Name}: not for {format.Format}"));
        var ground = ImageBackground.White;
        if (background is not null && !Words<ImageBackground>.TryParse(background, out ground))
        {
            wrong.Add($"{Background.Name}: '{background}': one of {string.Join(", ", Words<ImageBackground>.All)}");
        }
        var times = 1;
        if (scale is not null && !(int.TryParse(scale, NumberStyles.None, CultureInfo.InvariantCulture, out times) && ExportInput.Scales.Contains(times)))
        {
            wrong.Add($"{Scale.Name}: '{scale}': one of {string.Join(", ", ExportInput.Scales)}");
        }
        DateTimeOffset made = default;
        if (call.Value(Created) is { } created && !ExportLook.TryCreated(created, out made))
        {
            wrong.Add($"{Created.Name}: '{created}': {ExportLook.CreatedForm}");
        }
        look = new(null, background is null ? null : ground, times, call.Value(Created) is null ? null : made);
        return wrong;
    }

    private static async Task<int> BackUpAsync(VerbCall call, CancellationToken cancellationToken)
    {
        string[] wrong = [.. new[] { ViewOption, Background, Scale, Created }.Where(o => call.Value(o) is not null).Select(o => $"{o.Name}: not for {Backup}, which is the whole store")];
        if (wrong.Length > 0)
        {
            await call.Error.WriteLineAsync(string.Join('\n', wrong));
            return ExitCode.WrongCall;
        }
        var store = await call.OpenStoreToReadAsync("exported", cancellationToken);
        var content = await store.ReadContentAsync(cancellationToken);
        var (backups, time) = (call.Services.GetRequiredService<Backups>(), call.Services.GetRequiredService<TimeProvider>());
        return await VerbFile.WriteAsync(
            call, call.Value(Out), BackupFormat.FileName(time.GetUtcNow()), output => backups.WriteAsync(content, output, cancellationToken),
            $"{Numbers.Count(content.Claims.Length, "claim")}, {Numbers.Count(content.Documents.Length, "document")}, {Numbers.Count(content.Actors.Length, "actor")}, {Numbers.Count(content.DataSets.Length, "data set")}");
    }
}
