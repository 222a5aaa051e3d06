using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Startup;

/// <summary>The licences of what this program is made of go where it goes.</summary>
public sealed class LicenceTests(SampleApp sample)
{
    private static readonly string[] Owners = ["The Cytoscape Consortium", "Mike Bostock", "Permission is hereby granted", "Permission to use, copy, modify"];

    [Theory]
    [InlineData("/js/graph-canvas.js.LEGAL.txt")]
    [InlineData("/api/export/html")]
    public async Task Whoever_gets_the_picture_gets_the_licences_of_its_parts(string path)
    {
        using var response = await sample.App.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.All(Owners, owner => Assert.Contains(owner, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_the_program_lie_its_own_licence_and_that_of_the_fonts()
    {
        Assert.StartsWith("MIT License", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "LICENSE")), StringComparison.Ordinal);
        Assert.Contains("SIL OPEN FONT LICENSE", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OFL.txt")), StringComparison.Ordinal);
    }
}
