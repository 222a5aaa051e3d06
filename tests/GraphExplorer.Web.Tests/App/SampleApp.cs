using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Seeding;
using GraphExplorer.Web.Tests.App;

[assembly: AssemblyFixture(typeof(SampleApp))]

namespace GraphExplorer.Web.Tests.App;

/// <summary>An app with the bundled sample, which tests read and never change. One for all of them, since placing the sample takes a while.</summary>
public sealed class SampleApp : IAsyncLifetime
{
    public TestApp App { get; } = new();

    /// <summary>The bundled sample in memory: what answers are compared with.</summary>
    public ClaimSet Sample { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var reading = await FolderImport.ReadAsync("sample", Files.In(Files.Sample), CancellationToken.None);
        Assert.NotNull(reading.DataSet);
        Sample = new(reading.DataSet.Actors, reading.DataSet.Documents, reading.DataSet.Claims);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>Where things lie beside the tests.</summary>
public static class Files
{
    /// <summary>The bundled data folder, as it is copied beside the app and so beside the tests.</summary>
    public static string Sample => Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>The app's own program, to be run as a process.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "GraphExplorer.Web.dll");

    public static IReadOnlyDictionary<string, Func<Stream>> In(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), path => (Func<Stream>)(() => File.OpenRead(path)), StringComparer.Ordinal);
}
