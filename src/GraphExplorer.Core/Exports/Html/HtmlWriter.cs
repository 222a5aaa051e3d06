using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GraphExplorer.Core.Exports.Html;

/// <summary>Writes HTML in pieces; every text is encoded unless it is <see cref="Raw"/>.</summary>
internal sealed class HtmlWriter(Stream output)
{
    private const int Piece = 32 * 1024;

    private static readonly HtmlEncoder Encoder = MakeEncoder();

    private readonly StringBuilder _pending = new();

    /// <summary>Escapes what would end a text or an attribute in double quotes, and nothing else that is written as it is in words.</summary>
    private static HtmlEncoder MakeEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.AllowCharacters('\'', '+');
        return HtmlEncoder.Create(settings);
    }

    /// <summary>Markup of ours.</summary>
    public HtmlWriter Raw(string markup)
    {
        _pending.Append(markup);
        return this;
    }

    /// <summary>Somebody's words, between tags or in a quoted attribute.</summary>
    public HtmlWriter Text(string text)
    {
        _pending.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>An element with nothing but a text in it.</summary>
    /// <param name="direction">Which way it runs; "auto" where the text is not ours.</param>
    public HtmlWriter Element(string name, string text, string? direction = null) =>
        Raw(direction is null ? $"<{name}>" : $"<{name} dir=\"{direction}\">").Text(text).Raw($"</{name}>");

    /// <summary>Hands on what is there, once it is worth it.</summary>
    public ValueTask PassOnAsync(CancellationToken cancellationToken) => _pending.Length < Piece ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(_pending.ToString()), cancellationToken);
        _pending.Clear();
    }

    /// <summary>Bytes that are UTF-8 already.</summary>
    public async ValueTask BytesAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await output.WriteAsync(bytes, cancellationToken);
    }
}
