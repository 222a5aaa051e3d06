using System.CommandLine;
using GraphExplorer.Core.Checks;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>Proves of a data folder, or of a file that can be imported, what a program can. Opens no store.</summary>
internal sealed class CheckVerb : Verb
{
    private static readonly Argument<string> Folder = new("FOLDER");
    private static readonly Option<string?> Texts = new("--texts") { HelpName = "FOLDER" };

    public override Command Command { get; } = new("check", "Checks a data folder, a file of any format that import takes, or - for standard input, with its texts where they are at hand; opens no store.") { Folder, Texts };

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var asked = call.Value(Folder);
        var source = asked == VerbInput.StandardInput ? asked : Path.GetFullPath(asked);
        var texts = call.Value(Texts) is { } option ? Path.GetFullPath(option) : null;
        if (!VerbInput.Exists(source) || (texts is not null && !Directory.Exists(texts)))
        {
            await call.Error.WriteLineAsync(VerbInput.Exists(source) ? $"There is no folder '{texts}'." : $"There is no folder and no file '{source}'.");
            return ExitCode.Refused;
        }
        if (source != VerbInput.StandardInput && await BackupRestore.OpenAsync(source, cancellationToken) is { } backup)
        {
            await using (backup)
            {
                return await backup.CheckAsync(call, cancellationToken);
            }
        }
        Func<string, Stream?>? open = texts is null ? null : file => Open(texts, file);
        var report = Directory.Exists(source)
            ? await FolderCheck.RunAsync(FolderFiles.In(source), open, cancellationToken)
            : await CheckFileAsync(call, source, open, cancellationToken);
        await call.WriteFindingsAsync(report.Findings);
        await call.Output.WriteLineAsync(SummaryLine.Of(report));
        return report.Errors > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<FolderReport> CheckFileAsync(VerbCall call, string source, Func<string, Stream?>? texts, CancellationToken cancellationToken)
    {
        var reading = await VerbInput.ReadAsync(source, VerbInput.NameOf(source), KnownActors.None, cancellationToken);
        foreach (var loss in reading.Dropped)
        {
            await call.Output.WriteLineAsync($"{Path.GetFileName(source)}: warning: would be left out: {loss}");
        }
        return await FolderCheck.RunAsync(reading.Parsed, reading.Findings, texts, cancellationToken);
    }

    private static FileStream? Open(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
