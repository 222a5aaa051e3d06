using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>Proves of a data folder what a program can. Opens no store.</summary>
internal sealed class CheckVerb : Verb
{
    private const string TextsOption = "--texts";

    public override string Name => "check";

    public override string Syntax => "FOLDER [--texts FOLDER]";

    public override string Summary => "Checks a data folder, with its texts where they are at hand; opens no store.";

    public override ImmutableArray<string> Operands => ["FOLDER"];

    public override ImmutableArray<string> Options => [TextsOption];

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(call.Operand(0));
        var texts = call.Option(TextsOption) is { } option ? Path.GetFullPath(option) : null;
        foreach (var needed in new[] { folder, texts }.OfType<string>().Where(f => !Directory.Exists(f)))
        {
            await call.Error.WriteLineAsync($"There is no folder '{needed}'.");
            return ExitCode.Refused;
        }
        var report = await FolderCheck.RunAsync(FolderFiles.In(folder), texts is null ? null : file => Open(texts, file), cancellationToken);
        await call.WriteFindingsAsync(report.Findings);
        await call.Output.WriteLineAsync(CountWords.Of(report));
        return report.Errors > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static FileStream? Open(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
