using GraphExplorer.Core.Exports;
using GraphExplorer.Web.Data;
using GraphExplorer.Web.State;

namespace GraphExplorer.Web.Verbs;

/// <summary>Writes a view of the store as a file, in any format that can be written.</summary>
internal sealed class ExportVerb : Verb
{
    private const string ViewOption = "--view", OutOption = "--out";

    public override string Name => "export";

    public override string Syntax => "FORMAT [--view \"from=…&to=…\"] [--out FILE]";

    public override string Summary =>
        $"Writes a view, the query string of a page's address, as a file; FORMAT is one of {string.Join(", ", Formats.All.Select(f => f.Format))}. To standard output without FILE; in a folder under a name that tells view and date.";

    public override ImmutableArray<string> Operands => ["FORMAT"];

    public override ImmutableArray<string> Options => [ViewOption, OutOption];

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        if (Formats.Find(call.Operand(0)) is not { } format)
        {
            await call.Error.WriteLineAsync($"There is no format '{call.Operand(0)}'; there are {string.Join(", ", Formats.All.Select(f => f.Format))}.");
            return ExitCode.WrongCall;
        }
        var page = PageState.Read(call.Option(ViewOption) ?? "", out var problems);
        if (problems.Length > 0)
        {
            await call.Error.WriteLineAsync(string.Join('\n', problems.Select(p => $"{ViewOption}: {p}")));
            return ExitCode.WrongCall;
        }
        await call.OpenStoreAsync(cancellationToken);
        var input = await call.Services.GetRequiredService<ExportSource>().GetAsync(
            new()
            {
                View = page.View,
                Theme = page.Theme == Theme.Dark ? ExportTheme.Dark : ExportTheme.Light,
                Selection = page.Selection?.ToString(),
            },
            cancellationToken);
        return call.Option(OutOption) is { } path
            ? await WriteToFileAsync(call, path, format, input, cancellationToken)
            : await WriteToOutputAsync(call, format, input, cancellationToken);
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
        return ExitCode.Done;
    }
}
