using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace GraphExplorer.Core.Claims;

/// <summary>
/// A file of plain text: UTF-8, UTF-16 by its byte order mark, and Windows-1252 where it is neither. The mark is no character of the text.
/// <para>
/// Whether a line end of two characters counts as two or as one, a document says by its hash: that of the file's bytes goes with the line ends
/// that the file has, that of the text as it is kept (UTF-8, line ends LF, no control characters but tab and LF) with those. A file whose
/// line ends were changed on the way, as some programs do, is known by the hash that it had before, and its words are found where they were.
/// </para>
/// </summary>
public sealed class TextFile
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding[] Marked = [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    private readonly Encoding _encoding;
    private readonly Dictionary<string, SourceText> _counted = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _others;

    private TextFile(string text, Encoding encoding, string sha256)
    {
        (_encoding, Sha256) = (encoding, sha256);
        AsItIs = new(text, sha256);
        _others = new(Others);
    }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Whether the file was read as Windows-1252, since it is no UTF-8 and has no mark: a guess, which readers are told.</summary>
    public bool ReadAsWestern => ReferenceEquals(_encoding, Western);

    /// <summary>The text with the line ends that the file has.</summary>
    public SourceText AsItIs { get; }

    /// <summary>Reads the bytes of a file; false where they are no text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out TextFile? file)
    {
        var encoding = EncodingOf(bytes);
        file = encoding is null ? null
            : new(encoding.GetString(bytes[encoding.Preamble.Length..]), encoding, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return file is not null;
    }

    /// <summary>The text as a document with this hash counts it; null where the document's is another text.</summary>
    public SourceText? For(string sha256)
    {
        if (sha256 == Sha256)
        {
            return AsItIs;
        }
        if (!_counted.TryGetValue(sha256, out var text) && _others.Value.TryGetValue(sha256, out var words))
        {
            _counted.Add(sha256, text = new(words, sha256));
        }
        return text;
    }

    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }
        // No western text has a zero byte; images and archives have many.
        return Utf8.IsValid(bytes) ? new UTF8Encoding(false) : bytes.Contains((byte)0) ? null : Western;
    }

    /// <summary>The other hashes that the text may go by, and what it is then: as it is kept, and with other line ends or another mark.</summary>
    private Dictionary<string, string> Others()
    {
        var lines = AsItIs.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        string[] ended = [AsItIs.Text, lines, lines.Replace("\n", "\r\n", StringComparison.Ordinal)];
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in ended)
        {
            var bytes = _encoding.GetBytes(text);
            others.TryAdd(Hash([], bytes), text);
            foreach (var marked in Marked.Where(m => m.CodePage == _encoding.CodePage))
            {
                others.TryAdd(Hash(marked.Preamble, bytes), text);
            }
        }
        var kept = string.Concat(lines.Where(c => c is '\t' or '\n' || !char.IsControl(c)));
        others.TryAdd(Hash([], Encoding.UTF8.GetBytes(kept)), kept);
        return others;
    }

    private static string Hash(ReadOnlySpan<byte> mark, byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(mark);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
