using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>
/// Small inputs that went wrong once, in <c>../shared/faults</c> beside the repository, whose README says of each what is right. They are no
/// part of the repository: where they are not at hand, these tests are skipped.
/// </summary>
internal static class FaultInputs
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "faults"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Where one of them lies. Skips the test where they are not at hand.</summary>
    public static string At(params string[] parts)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The inputs that went wrong, ../shared/faults beside the repository, are not at hand.");
        return Path.Combine([Folder, .. parts]);
    }

    /// <summary>An app with nothing in it.</summary>
    public static TestApp EmptyApp(params (string Key, string Value)[] settings) => new([("GraphExplorer:Seed", "false"), .. settings]);

    /// <summary>Sends a file, or a folder as a zip of it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(TestApp app, string path, string name = "faults", string more = "")
    {
        var bytes = Directory.Exists(path) ? Zip(path) : await File.ReadAllBytesAsync(path, Token);
        var type = Path.GetExtension(path) switch { ".json" => "application/json", ".graphml" => "application/graphml+xml", ".gexf" => "application/gexf+xml", _ => "application/zip" };
        return await app.PostAsync($"/api/import?name={name}{more}", bytes, type);
    }

    /// <summary>Imports a file or folder; that must succeed.</summary>
    public static async Task ImportAsync(TestApp app, string path, string name = "faults", string more = "")
    {
        using var response = await SendAsync(app, path, name, more);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {await response.Content.ReadAsStringAsync(Token)}");
    }

    public static async Task<string> TextAsync(TestApp app, string address)
    {
        using var response = await app.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {text}");
        return text;
    }

    /// <summary>The items of a list that the app gives.</summary>
    public static async Task<List<JsonElement>> ItemsAsync(TestApp app, string address) => [.. (await app.JsonAsync(address)).GetProperty("items").EnumerateArray()];

    /// <summary>The ids of the claims that a view has, in its order.</summary>
    public static async Task<string> ClaimsAsync(TestApp app, string view) =>
        string.Join(' ', (await ItemsAsync(app, $"/api/claims?{view}")).Select(c => c.GetProperty("id").GetString()));

    /// <summary>One file of the data folder that the app gives as a zip.</summary>
    public static async Task<string> FileOfZipAsync(TestApp app, string file)
    {
        using var response = await app.GetAsync("/api/export/zip");
        using var zip = new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync(Token)));
        using var reader = new StreamReader(await zip.GetEntry(file)!.OpenAsync(Token), Encoding.UTF8);
        return await reader.ReadToEndAsync(Token);
    }

    private static byte[] Zip(string folder)
    {
        using var bytes = new MemoryStream();
        ZipFile.CreateFromDirectory(folder, bytes);
        return bytes.ToArray();
    }

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "GraphExplorer.sln")))
        {
            at = at.Parent;
        }
        return at?.FullName ?? AppContext.BaseDirectory;
    }
}
