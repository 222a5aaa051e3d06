using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Core.Tests.Claims;

public sealed class ClaimIdTests
{
    private static readonly string[] Cells =
        ["russia", "iran", "alliance", "false", "2016-06-10", "explicit", "doc-1", "120", "245", "author", "stated", "Russia backs Iran."];

    [Fact]
    public void The_id_is_the_beginning_of_the_hash_of_the_joined_cells()
    {
        var joined = "russia\u001Firan\u001Falliance\u001Ffalse\u001F2016-06-10\u001Fexplicit\u001Fdoc-1\u001F120\u001F245\u001Fauthor\u001Fstated\u001FRussia backs Iran.";
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(joined))).ToLowerInvariant()[..16], ClaimId.Of(Cells));
    }

    [Fact]
    public void The_id_stays_what_it_always_was() => Assert.Equal("c1b41c6a4287207d", ClaimId.Of(Cells));

    [Fact]
    public void Blanks_around_cells_and_the_form_of_accents_do_not_count()
    {
        var cells = Cells.ToArray();
        cells[11] = "Genève.";
        var id = ClaimId.Of(cells);
        cells[11] = " Gene\u0300ve.\t";
        Assert.Equal(id, ClaimId.Of(cells));
    }

    [Fact]
    public void Every_cell_counts()
    {
        var ids = Enumerable.Range(0, Cells.Length).Select(i => ClaimId.Of([.. Cells.Select((c, j) => i == j ? c + "1" : c)])).Append(ClaimId.Of(Cells));
        Assert.Equal(Cells.Length + 1, ids.Distinct().Count());
    }

    [Fact]
    public void Text_that_moves_to_the_next_cell_makes_another_id()
    {
        string[] moved = [.. Cells];
        (moved[0], moved[1]) = ("russiai", "ran");
        Assert.NotEqual(ClaimId.Of(Cells), ClaimId.Of(moved));
    }

    [Fact]
    public void Other_than_twelve_cells_are_refused() => Assert.Throws<ArgumentException>(() => ClaimId.Of(Cells[..11]));
}
