using GraphExplorer.Web.Ceilings;

namespace GraphExplorer.Web.Tests.Ceilings;

public sealed class TableTests
{
    [Fact]
    public void The_READMEs_table_has_every_number_as_it_is()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "GraphExplorer.sln")))
        {
            at = at.Parent;
        }
        var readme = File.ReadAllText(Path.Combine(at.FullName, "README.md"));

        Assert.All(Ceiling.Table, row => Assert.Contains($"| {row.What} | {row.Bound} |", readme, StringComparison.Ordinal));
    }
}
