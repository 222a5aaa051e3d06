using GraphExplorer.Core.Cypher;

namespace GraphExplorer.Core.Tests.Cypher;

/// <summary>The schema has what the table of relations needs: a new row needs a migration.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Types => [.. Names.ClaimTypes];

    [Theory]
    [MemberData(nameof(Types))]
    public void Some_migration_makes_the_constraint_and_the_indexes_of_each_relation(string type)
    {
        var statements = Migrations.All.SelectMany(m => m.Statements).Where(s => s.Contains($"()-[r:{type}]-()", StringComparison.Ordinal)).ToList();
        Assert.Contains(statements, s => s.StartsWith("CREATE CONSTRAINT", StringComparison.Ordinal) && s.EndsWith("r.id IS UNIQUE", StringComparison.Ordinal));
        Assert.Contains(statements, s => s.StartsWith("CREATE INDEX", StringComparison.Ordinal) && s.EndsWith("(r.earliest, r.latest)", StringComparison.Ordinal));
        Assert.Contains(statements, s => s.StartsWith("CREATE TEXT INDEX", StringComparison.Ordinal) && s.EndsWith("(r.words)", StringComparison.Ordinal));
    }

    [Fact]
    public void Migrations_are_numbered_from_one_and_can_run_again()
    {
        Assert.Equal(Enumerable.Range(1, Migrations.All.Length), Migrations.All.Select(m => m.Number));
        Assert.All(Migrations.All.SelectMany(m => m.Statements), s => Assert.Contains(" IF NOT EXISTS ", s, StringComparison.Ordinal));
    }
}
