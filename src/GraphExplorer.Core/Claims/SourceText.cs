namespace GraphExplorer.Core.Claims;

/// <summary>
/// The text of a file as a document counts it (<see cref="TextFile"/>). Passages count Unicode code points, strings UTF-16 units; this turns
/// one into the other.
/// </summary>
public sealed class SourceText
{
    /// <summary>UTF-16 index of every code point and of the end, or null where they are all the same.</summary>
    private readonly int[]? _starts;

    internal SourceText(string text, string sha256)
    {
        Text = text;
        Sha256 = sha256;
        if (text.Any(char.IsSurrogate))
        {
            var starts = new List<int>(text.Length);
            for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
            {
                starts.Add(i);
            }
            _starts = [.. starts, text.Length];
        }
        Length = _starts is null ? text.Length : _starts.Length - 1;
    }

    public string Text { get; }

    /// <summary>Length in code points.</summary>
    public int Length { get; }

    /// <summary>The hash by which documents name it, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Whether a passage lies in the text.</summary>
    public bool Has(Passage passage) => passage.Start >= 0 && passage.Start < passage.End && passage.End <= Length;

    /// <summary>Index in <see cref="Text"/> of a code point from 0 to <see cref="Length"/>.</summary>
    public int Index(int codePoint) => _starts is null ? codePoint : _starts[codePoint];

    /// <summary>The words of a passage that the text has.</summary>
    public string Of(Passage passage) => Text[Index(passage.Start)..Index(passage.End)];
}
