using System.CommandLine;
using GraphExplorer.Core.Checks;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>Proves of a data folder what a program can. Opens no store.</summary>
internal sealed class CheckVerb : Verb
{
    private static readonly Argument<string> Folder = new("FOLDER");
    private static readonly Option<string?> Texts = new("--texts") { HelpName = "FOLDER" };

    public override Command Command { get; } = new("check", "Checks a data folder, with its texts where they are at hand; opens no store.") { Folder, Texts };

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(call.Value(Folder));
        var texts = call.Value(Texts) is { } option ? Path.GetFullPath(option) : null;
        foreach (var needed in new[] { folder, texts }.OfType<string>().Where(f => !Directory.Exists(f)))
        {
            await call.Error.WriteLineAsync($"There is no folder '{needed}'.");
            return ExitCode.Refused;
        }
        var report = await FolderCheck.RunAsync(FolderFiles.In(folder), texts is null ? null : file => Open(texts, file), cancellationToken);
        await call.WriteFindingsAsync(report.Findings);
        await call.Output.WriteLineAsync(SummaryLine.Of(report));
        return report.Errors > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static FileStream? Open(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
