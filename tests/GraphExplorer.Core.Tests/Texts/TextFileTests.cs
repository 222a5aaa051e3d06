using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Core.Tests.Texts;

/// <summary>One text, however its file is written, and its words where its document says that they are.</summary>
public sealed class TextFileTests
{
    private const string Lf = "John loves Mary.\nHe married her.";
    private const string CrLf = "John loves Mary.\r\nHe married her.";

    private static readonly Passage LfHe = new(17, 19), CrLfHe = new(18, 20);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Utf8(string text, string mark = "") => Encoding.UTF8.GetBytes(mark + text);

    private static TextFile Read(byte[] bytes)
    {
        Assert.True(TextFile.TryRead(bytes, out var file));
        return file;
    }

    private static string? He(byte[] bytes, string hash, Passage at) => Read(bytes).For(hash)?.Of(at);

    [Fact]
    public void The_files_own_hash_goes_with_its_own_line_ends()
    {
        Assert.Equal("He", He(Utf8(Lf), Hash(Utf8(Lf)), LfHe));
        Assert.Equal("He", He(Utf8(CrLf), Hash(Utf8(CrLf)), CrLfHe));
    }

    [Fact]
    public void Line_ends_that_were_changed_on_the_way_move_no_words()
    {
        Assert.Equal("He", He(Utf8(CrLf), Hash(Utf8(Lf)), LfHe));
        Assert.Equal("He", He(Utf8(Lf), Hash(Utf8(CrLf)), CrLfHe));
        Assert.Equal("He", He(Utf8(CrLf, "\uFEFF"), Hash(Utf8(Lf)), LfHe));
        Assert.Equal("He", He(Utf8(Lf), Hash(Utf8(CrLf, "\uFEFF")), CrLfHe));
        Assert.Equal("He", He(Utf8(Lf.Replace('\n', '\r')), Hash(Utf8(Lf)), LfHe));
    }

    [Fact]
    public void A_mark_is_no_character()
    {
        var marked = Utf8(Lf, "\uFEFF");
        Assert.Equal("He", He(marked, Hash(marked), LfHe));
        Assert.Equal("He", He(marked, Hash(Utf8(Lf)), LfHe));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_is_read_by_its_mark(bool bigEndian)
    {
        byte[] bytes = [.. new UnicodeEncoding(bigEndian, true).Preamble, .. new UnicodeEncoding(bigEndian, true).GetBytes(Lf)];
        Assert.Equal("He", He(bytes, Hash(bytes), LfHe));
        Assert.Equal("He", He(bytes, Hash(Utf8(Lf)), LfHe));
        Assert.False(Read(bytes).ReadAsWestern);
    }

    [Fact]
    public void What_is_no_utf8_is_read_as_windows_1252_and_says_so()
    {
        byte[] bytes = [.. "Le minist"u8, 0xE8, .. "re \x80"u8[..3], 0x80, (byte)'.'];
        var file = Read(bytes);
        Assert.True(file.ReadAsWestern);
        Assert.Equal("Le ministère €.", file.For(Hash(bytes))?.Text);
        Assert.Equal("Le ministère €.", file.For(Hash(Utf8("Le ministère €.")))?.Text);
        Assert.False(Read(Utf8("Le ministère €.")).ReadAsWestern);
    }

    [Fact]
    public void The_text_as_it_is_kept_has_no_control_characters_but_tab_and_line_end() =>
        Assert.Equal("a\tb\nc", Read("a\0\tb\r\n\u001Bc"u8.ToArray()).For(Hash(Utf8("a\tb\nc")))?.Text);

    [Fact]
    public void Any_other_hash_is_of_another_text() => Assert.Null(Read(Utf8(Lf)).For(Hash(Utf8(Lf + " "))));

    [Fact]
    public void An_image_is_no_text() => Assert.False(TextFile.TryRead([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13], out _));
}
