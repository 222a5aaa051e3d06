using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Claims;

/// <summary>The id of a claim that its data folder gives none.</summary>
public static class ClaimId
{
    /// <summary>Headings of claims.csv that make the id, in their order.</summary>
    public static ImmutableArray<string> Cells { get; } =
        ["source", "target", "relation", "mutual", "date", "basis", "document", "start", "end", "asserted_by", "status", "summary"];

    /// <summary>
    /// The first 16 hexadecimal digits of the SHA-256 of the twelve cells, each trimmed and in NFC as far as it has one, joined by U+001F, in UTF-8.
    /// </summary>
    /// <exception cref="ArgumentException">There are not twelve cells.</exception>
    public static string Of(IReadOnlyList<string> cells)
    {
        if (cells.Count != Cells.Length)
        {
            throw new ArgumentException($"{Cells.Length} cells are needed, not {cells.Count}.", nameof(cells));
        }
        var text = string.Join('\u001F', cells.Select(c => Spelling.Key(c.Trim())));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
