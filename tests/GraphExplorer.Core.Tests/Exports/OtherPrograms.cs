using System.Diagnostics;
using System.Text.Json;

namespace GraphExplorer.Core.Tests.Exports;

/// <summary>
/// Reads exports with programs that are not ours (folder Readers): from npm, which the first use installs, and with Python and its networkx.
/// Without Node, or without networkx, their tests are skipped.
/// </summary>
internal static class OtherPrograms
{
    private static readonly Lazy<string?> Missing = new(Install);

    private static readonly Lazy<string?> MissingPython = new(FindPython);

    private static string Folder => Path.Combine(Repository, "tests", "GraphExplorer.Core.Tests", "Exports", "Readers");

    public static string Repository
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "GraphExplorer.sln")))
            {
                at = at.Parent ?? throw new InvalidOperationException("The tests do not lie within the repository.");
            }
            return at.FullName;
        }
    }

    /// <summary>What the format's reader from npm understands of each of the exports.</summary>
    public static Task<JsonElement[]> ReadAsync(string format, IReadOnlyList<byte[]> exports) => ReadAsync(Missing, "node", "read.mjs", format, exports);

    /// <summary>What Python understands of each of the exports.</summary>
    public static Task<JsonElement[]> ReadByPythonAsync(string format, IReadOnlyList<byte[]> exports) => ReadAsync(MissingPython, "python3", "read.py", format, exports);

    private static async Task<JsonElement[]> ReadAsync(Lazy<string?> missing, string program, string script, string format, IReadOnlyList<byte[]> exports)
    {
        Assert.SkipWhen(missing.Value is not null, missing.Value ?? "");
        var files = Directory.CreateTempSubdirectory("graph-explorer-exports");
        try
        {
            for (var i = 0; i < exports.Count; i++)
            {
                await File.WriteAllBytesAsync(Path.Combine(files.FullName, $"{i:0000}"), exports[i], TestContext.Current.CancellationToken);
            }
            var (code, output, error) = Run(program, [Path.Combine(Folder, script), format, files.FullName]);
            Assert.True(code == 0, error);
            return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    /// <returns>Why they cannot be used, or null.</returns>
    private static string? Install()
    {
        try
        {
            // npm leaves this file behind: it marks the last install.
            var marker = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
            if (marker.Exists && marker.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            {
                return null;
            }
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (code, _, error) = Run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
            return code == 0 ? null : $"npm cannot install the readers: {error}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is not installed.";
        }
    }

    private static string? FindPython()
    {
        try
        {
            var (code, _, error) = Run("python3", [Path.Combine(Folder, "read.py")]);
            return code == 0 ? null : $"Python cannot read: {error.Trim().Split('\n')[^1]} (Debian: python3-networkx)";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Python 3 is not installed.";
        }
    }

    private static (int Code, string Output, string Error) Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
