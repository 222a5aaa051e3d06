using System.Diagnostics;
using GraphExplorer.Web.Tests.App;
using GraphExplorer.Web.Verbs;

namespace GraphExplorer.Web.Tests.Verbs;

/// <summary>Calls verbs, in this process or as a process of their own, on a store in a folder of their own.</summary>
public sealed class Runs : IDisposable
{
    public TempFolder Folder { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Store => $"--GraphExplorer:Store=sqlite:{Folder.File("graph.db")}";

    public void Dispose() => Folder.Dispose();

    public async Task<(int Code, string Output, string Error)> InProcessAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(WithStore(args), output, error, Token);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the app's program from this folder, as a user would.</summary>
    public async Task<(int Code, string Output, string Error)> AsProcessAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Files.Program, .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder.Path,
        };
        start.Environment["GraphExplorer__Store"] = "sqlite:graph.db";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output, await error);
    }

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string[] WithStore(string[] args) => args.Any(a => a.StartsWith("--GraphExplorer:Store", StringComparison.Ordinal)) ? args : [.. args, Store];
}
