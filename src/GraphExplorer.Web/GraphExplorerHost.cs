using System.Globalization;
using GraphExplorer.Web.Components;
using GraphExplorer.Web.Configuration;
using GraphExplorer.Web.Data;
using GraphExplorer.Web.Endpoints;
using GraphExplorer.Web.State;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web;

/// <summary>Puts the app together. The same composition serves the command line's verbs and the tests.</summary>
public static class GraphExplorerHost
{
    /// <summary>Exit code for a configuration that cannot be used.</summary>
    public const int BadConfiguration = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await Build(args).RunAsync();
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
        builder.Services.AddGraphExplorer(builder.Configuration);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddResponseCompression();
        builder.Services.AddOpenApi();
        builder.Services.AddProblemDetails();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapGraphExplorer();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    /// <summary>Options, store, and what reads and writes it.</summary>
    public static IServiceCollection AddGraphExplorer(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphExplorerOptions>().Bind(configuration.GetSection(GraphExplorerOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphExplorerOptions>, GraphExplorerOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(StoreChoice.Open);
        services.AddSingleton<StoreHealth>();
        services.AddSingleton<Sample>();
        services.AddSingleton<PictureSource>();
        services.AddHostedService<StoreStartup>();
        services.AddSingleton<Passages>();
        services.AddScoped<GraphSource>();
        services.AddScoped<ExplorerState>();
        return services;
    }
}
