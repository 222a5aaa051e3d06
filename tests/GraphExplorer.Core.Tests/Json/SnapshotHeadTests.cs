using System.Text.Json;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Tests.Json;

public sealed class SnapshotHeadTests
{
    [Fact]
    public void Note_and_view_are_read_from_the_beginning_of_a_snapshot_that_is_cut_off_anywhere_after()
    {
        var snapshot = new SnapshotJson(
            1, "id", "A “title”", DateTimeOffset.UnixEpoch, "from=2016-01-01&q=né", [ActorJson.Of(new("a", "Alpha", ActorKind.State, null, [], null))], [], [],
            ImmutableSortedDictionary<string, ImmutableArray<double>>.Empty, "Says\nwhy");
        var json = JsonSerializer.Serialize(snapshot, WireJson.Compact.SnapshotJson);
        var enough = json.IndexOf("\"actors\"", StringComparison.Ordinal) + "\"actors\":[".Length;

        for (var length = enough; length <= json.Length; length++)
        {
            Assert.Equal(new SnapshotHead("from=2016-01-01&q=né", "Says\nwhy"), SnapshotHead.Of(json[..length]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"schema\":1,\"note\":\"cut o")]
    [InlineData("{\"claims\":[{\"note\":\"not this one\",\"view\":\"nor this\"}]}")]
    public void What_does_not_stand_there_is_not_made_up(string start) => Assert.Equal(new SnapshotHead("", null), SnapshotHead.Of(start));
}
