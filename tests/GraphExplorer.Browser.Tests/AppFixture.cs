using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Browser.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AppFixture))]

namespace GraphExplorer.Browser.Tests;

/// <summary>
/// The whole app on a real port, over a SQLite file of its own that is seeded with the bundled data, and one Chromium for all tests. Beside the
/// bundled data lies a tale of our own, whose text is at hand.
/// </summary>
public sealed class AppFixture : IAsyncLifetime
{
    /// <summary>The text of the tale; the bundled texts are not part of the project.</summary>
    public const string TaleText = "Once there were two towns on one river. Alder lent Birch its boats every spring. In 2016 Alder closed the bridge to Birch. The miller saw it all.";

    private static readonly string[] ChromiumArguments =
        ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-explorer-").FullName;
    private App? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _app!.ClientOptions.BaseAddress.ToString();

    public HttpClient Http { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var texts = Directory.CreateDirectory(Path.Combine(_folder, "texts")).FullName;
        await File.WriteAllTextAsync(Path.Combine(texts, "tale.txt"), TaleText);
        _app = new App(("GraphExplorer:Store", "sqlite:" + Path.Combine(_folder, "graph.db")), ("GraphExplorer:Texts", texts));
        Http.Dispose();
        Http = new() { BaseAddress = new(Address) };
        await UntilWellAsync();
        await ImportTaleAsync();

        // What is expected comes soon, or late on a busy machine; only what never comes is a failure.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = File.Exists(chromium) ? chromium : null,
            Args = ChromiumArguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        Http.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A page in a browser profile of its own, which fails the test on a console error or a request to another host.</summary>
    public Task<ExplorerPage> OpenAsync(string address = "", int width = 1280, int height = 800, string theme = "light") =>
        OpenAtAsync(Address, address, width, height, theme);

    /// <summary>A page of another app, at its own address.</summary>
    /// <param name="zone">The time zone that the reader is in; null for the machine's.</param>
    public async Task<ExplorerPage> OpenAtAsync(string home, string address, int width = 1280, int height = 800, string theme = "light", string? zone = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = home,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = width < 500,
            TimezoneId = zone,
        });
        context.SetDefaultTimeout(30_000);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = new ExplorerPage(context, await context.NewPageAsync(), home);
        await page.GoAsync(address);
        return page;
    }

    /// <summary>A browser profile of its own, for a test that looks after its pages itself.</summary>
    public Task<IBrowserContext> NewContextAsync(string? zone = null) => _browser!.NewContextAsync(new() { TimezoneId = zone });

    /// <summary>Folder of this run, removed at its end.</summary>
    public string Folder => _folder;

    /// <summary>A page from a file, in a browser without a network. Any request but for the file itself fails the test.</summary>
    public async Task<ExplorerPage> OpenFileAsync(string path, int width = 1280, string theme = "light", bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = width < 500,
            Offline = true,
            JavaScriptEnabled = javaScript,
        });
        context.SetDefaultTimeout(30_000);
        var address = new Uri(path).AbsoluteUri;
        var page = new ExplorerPage(context, await context.NewPageAsync(), address);
        await page.Page.GotoAsync(address);
        return page;
    }

    private async Task UntilWellAsync()
    {
        for (var attempt = 0; attempt < 240; attempt++)
        {
            using var health = await Http.GetAsync(new Uri("healthz", UriKind.Relative));
            if (health.IsSuccessStatusCode && !(await Http.GetStringAsync(new Uri("api/claims?limit=1", UriKind.Relative))).Contains("\"total\":0", StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(250);
        }
        throw new InvalidOperationException("The app did not become well within a minute.");
    }

    private async Task ImportTaleAsync()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TaleText)));
        var start = TaleText.IndexOf("In 2016", StringComparison.Ordinal);
        var end = TaleText.IndexOf("The miller", StringComparison.Ordinal) - 1;
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            async Task AddAsync(string name, string text)
            {
                await using var entry = new StreamWriter(await zip.CreateEntry(name).OpenAsync());
                await entry.WriteAsync(text);
            }
            await AddAsync("actors.csv", "id,name,kind,part_of,aliases\nalder,Alder,state,,\nbirch,Birch,state,,\n");
            await AddAsync("documents.csv", $"id,title,author,outlet,date,url,file,sha256,start,end\ntale,A tale of two towns,,,2016-09-01,,tale.txt,{hash},0,{TaleText.Length}\n");
            await AddAsync(
                "claims.csv",
                $"id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary\ntale-1,alder,birch,rivalry,false,2016,explicit,tale,{start},{end},author,stated,Alder shut Birch out by way of the bridge.\n");
        }
        using var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = new("application/zip");
        using var answer = await Http.PostAsync(new Uri("api/import?name=tale", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The app itself, on a port of its own.</summary>
    internal sealed class App : WebApplicationFactory<Program>
    {
        private readonly (string Key, string Value)[] _settings;

        public App(params (string Key, string Value)[] settings)
            : this(0, settings)
        {
        }

        /// <param name="port">0 is any that is free.</param>
        public App(int port, params (string Key, string Value)[] settings)
        {
            _settings = settings;
            UseKestrel(port);
            StartServer();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in _settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
