using System.Text.RegularExpressions;
using FsCheck.Fluent;
using FsCheck;
using GraphExplorer.Core.Exports.Graphs;

namespace GraphExplorer.Core.Tests.Exports;

public sealed partial class CypherExportTests
{
    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("O'Neill", "'O\\'Neill'")]
    [InlineData("a\\b", "'a\\\\b'")]
    [InlineData("x' }) DETACH DELETE n //", "'x\\' }) DETACH DELETE n //'")]
    [InlineData("two\nlines\r\tz", "'two\\nlines\\r\\tz'")]
    [InlineData("\\u0027 x", "'\\\\' + 'u0027 x'")]
    [InlineData("\\\\u005C", "'\\\\\\\\' + 'u005C'")]
    public void A_string_stays_within_its_literal(string text, string literal) => Assert.Equal(literal, CypherExport.Text(text));

    [Fact]
    public void No_text_can_end_a_literal_or_a_line() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var script = string.Concat(ExportRun.TextAsync("cypher", ExportRun.Input(set)).Result);
            Assert.DoesNotMatch(UnicodeEscape(), script);
            foreach (var line in script.Split('\n').Where(l => !l.StartsWith("//", StringComparison.Ordinal)))
            {
                // What remains without literals is ours alone.
                Assert.Matches(@"^[A-Za-z0-9_ \[\]\{\}\(\),.:;<>=+-]*$", Literal().Replace(line, ""));
            }
        }).QuickCheckThrowOnFailure();

    [GeneratedRegex(@"'(?:[^'\\]|\\.)*'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\\u", RegexOptions.IgnoreCase)]
    private static partial Regex UnicodeEscape();
}
