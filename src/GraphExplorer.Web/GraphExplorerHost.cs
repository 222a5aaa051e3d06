using System.Globalization;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Layout;
using GraphExplorer.Skia;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Components;
using GraphExplorer.Web.Configuration;
using GraphExplorer.Web.Endpoints;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Imports;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Requests;
using GraphExplorer.Web.Seeding;
using GraphExplorer.Web.State;
using GraphExplorer.Web.StoreWatch;
using GraphExplorer.Web.Texts;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web;

/// <summary>Puts the app together. The same composition serves the command line's verbs and the tests.</summary>
public static class GraphExplorerHost
{
    /// <summary>Exit code for a configuration that cannot be used.</summary>
    public const int BadConfiguration = 2;

    /// <summary>Longest wait for requests that are under way when the app is told to stop.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        if (KnownKeys.Wrong(args) is { Length: > 0 } wrong)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', wrong));
            return BadConfiguration;
        }
        try
        {
            await using var app = Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            foreach (var failure in e.Failures)
            {
                await Console.Error.WriteLineAsync(failure);
            }
            return BadConfiguration;
        }
    }

    /// <summary>The app, ready to run.</summary>
    public static WebApplication Build(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

        // Outside Development the web root of a run from source would be served empty; published, this does nothing.
        builder.WebHost.UseStaticWebAssets();
        // Run from source, static files would be read anew for each request and packed without being made smaller. Watching them is worth a setting.
        builder.Configuration.AddInMemoryCollection([new("ReloadStaticAssetsAtRuntime", builder.Configuration["ReloadStaticAssetsAtRuntime"] ?? "false")]);
        builder.WebHost.ConfigureKestrel(Bounds.Apply);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddGraphStore(builder.Configuration);
        builder.Services.AddGraphPages();
        builder.Services.AddGraphEndpoints();

        var app = builder.Build();
        app.UseProxying();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostCheck>();
        app.UseErrors();
        app.UseResponseCompression();
        // Here and not before everything else, where the framework would put it: routes are matched without the path base, and again for an
        // error's page.
        app.UseRouting();
        app.UseMiddleware<ForeignPages>();
        app.UseCeilings();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapGraphExplorer();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>Options, the store, what writes into it and what exports from it: all that the command line's verbs need.</summary>
    public static IServiceCollection AddGraphStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphExplorerOptions>().Bind(configuration.GetSection(GraphExplorerOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphExplorerOptions>, GraphExplorerOptionsValidator>();
        services.AddSingleton<IValidateOptions<GraphExplorerOptions>, Neo4jConfiguration.Validator>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(StoreChoice.Open);
        services.AddSingleton<PlacedImporter>();
        services.AddSingleton<Sample>();
        services.AddSingleton<SampleSeeder>();
        services.AddSingleton<PictureSource>();
        services.AddSingleton<GraphWatch>();
        services.AddSingleton<CampSource>();
        services.AddSingleton<Passages>();
        services.AddSingleton(_ => StandaloneParts.Read());
        services.AddSingleton<IRasteriser, PngRasteriser>();
        services.AddSingleton<ExportSource>();
        services.AddSingleton<Snapshots>();
        services.AddSingleton<Backups>();
        return services;
    }

    private static void AddGraphPages(this IServiceCollection services)
    {
        services.AddSingleton<StoreHealth>();
        services.AddSingleton<StoreProbe>();
        services.AddHostedService<StoreStartup>();
        services.AddSingleton<TrustedProxies>();
        services.AddSingleton<EditKey>();
        services.AddSingleton<WrongKeys>();
        services.AddSingleton<WriteAuthorization>();
        services.AddSingleton<Audit>();
        services.AddHostedService<StartWarnings>();
        services.AddSingleton<TextAccess>();
        services.AddSingleton<ImportWatch>();
        services.AddScoped<GraphSource>();
        services.AddScoped<DocumentCounts>();
        services.AddScoped<ExplorerState>();
        // Who may frame a page is said by SecurityHeaders, in one place.
        services.AddAntiforgery(o =>
        {
            o.SuppressXFrameOptionsHeader = true;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    private static void AddGraphEndpoints(this IServiceCollection services)
    {
        services.AddCeilings();
        services.AddProblemDetails();
        services.AddExceptionHandler<UnhandledErrors.Watch>();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Compact);
        });
        services.AddOpenApi(o => o.AddDocumentTransformer(ApiDescription.DescribeAsync).AddOperationTransformer(QueryDescription.DescribeAsync));
        services.AddResponseCompression(o =>
        {
            // Pages hold tokens, which must not be compressed with what an attacker writes; data holds none.
            o.EnableForHttps = true;
            o.MimeTypes = ["application/json", "application/problem+json", "image/svg+xml", "text/csv", "application/xml", "text/plain"];
        });
    }
}
