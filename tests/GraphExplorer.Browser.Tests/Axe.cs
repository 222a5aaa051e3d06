using System.Text.Json;
using Microsoft.Playwright;

namespace GraphExplorer.Browser.Tests;

/// <summary>axe-core, run in an open page.</summary>
internal static class Axe
{
    public static async Task<List<string>> ViolationsAsync(IPage page)
    {
        // The page's own policy allows no foreign script; the debugger's evaluation stands outside it.
        await page.EvaluateAsync(await File.ReadAllTextAsync(ScriptPath(), TestContext.Current.CancellationToken));
        var result = await page.EvaluateAsync<JsonElement>(
            "axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')))");
        return [.. result.EnumerateArray().Select(v => v.GetString()!)];
    }

    private static string ScriptPath()
    {
        const string Script = "src/GraphExplorer.Canvas/node_modules/axe-core/axe.min.js";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Script)))
            {
                return Path.Combine(folder.FullName, Script);
            }
        }
        throw new FileNotFoundException($"{Script} is missing; build the web project first.");
    }
}
