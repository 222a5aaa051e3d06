using System.Xml.Linq;

namespace GraphExplorer.Core.Tests.Exports;

/// <summary>Ids and addresses that a format cannot write as they are.</summary>
public sealed class TrueIdTests
{
    private static readonly ClaimSet Set = new(
        [new("the north", "North", ActorKind.State, null, [], new(0, 0)), new("south", "South", ActorKind.State, null, [], new(300, 120))],
        [new("d", "Document", null, null, EdtfDate.Parse("2016"), "https://example.org/a report.pdf", null, null, null)],
        [new("c 1", "the north", "south", RelationTable.All[0], false, EdtfDate.Parse("2016-05"), DateBasis.Explicit, "d", null, Claim.Author, ClaimStatus.Stated, "North backs South.")]);

    [Fact]
    public async Task GraphML_gives_an_id_that_XML_cannot_name_in_a_column_too()
    {
        var xml = XDocument.Parse(await ExportRun.TextAsync("graphml", ExportRun.Input(Set)));
        string? IdOf(string element, string id) => xml.Descendants().Single(e => e.Name.LocalName == element && (string?)e.Attribute("id") == id)
            .Elements().SingleOrDefault(e => (string?)e.Attribute("key") == $"{element}_true_id")?.Value;

        Assert.Equal("the north", IdOf("node", "the_x0020_north"));
        Assert.Equal("c 1", IdOf("edge", "c_x0020_1"));
        Assert.Null(IdOf("node", "south"));
    }

    [Fact]
    public async Task Linked_data_gives_an_address_with_a_blank_as_readers_take_it() =>
        Assert.Contains("\"https://example.org/a%20report.pdf\"", await ExportRun.TextAsync("jsonld", ExportRun.Input(Set)), StringComparison.Ordinal);
}
