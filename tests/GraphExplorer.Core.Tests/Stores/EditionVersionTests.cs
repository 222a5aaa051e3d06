using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Tests.Stores;

public sealed class EditionVersionTests
{
    /// <summary>The order that semver.org gives as its examples, and numbers that text would sort otherwise.</summary>
    private static readonly string[] InOrder =
    [
        "0.9.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.2.0", "1.10.0", "2.0.0", "10.0.0",
    ];

    [Fact]
    public void Versions_stand_in_the_order_of_semantic_versioning()
    {
        for (var i = 0; i < InOrder.Length; i++)
        {
            for (var k = 0; k < InOrder.Length; k++)
            {
                Assert.Equal(i < k, EditionVersion.IsOlder(InOrder[i], InOrder[k]));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("first")]
    [InlineData("1.0")]
    [InlineData("1.0.0-")]
    public void Without_a_version_a_data_set_is_older_than_any_with_one(string? none)
    {
        Assert.True(EditionVersion.IsOlder(none, "0.0.1"));
        Assert.False(EditionVersion.IsOlder("0.0.1", none));
        Assert.False(EditionVersion.IsOlder(none, none));
    }

    [Fact]
    public void What_follows_a_plus_sign_does_not_count() => Assert.False(EditionVersion.IsOlder("1.0.0+1", "1.0.0+2"));
}
