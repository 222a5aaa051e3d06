using System.Globalization;
using System.Text;

namespace GraphExplorer.Web.Verbs;

/// <summary>
/// Passes text on with its control characters escaped, so that a name in an old store, or in a file that is refused, says nothing to a terminal.
/// Line ends and tabs stay.
/// </summary>
internal sealed class TerminalText(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string NewLine { get => inner.NewLine; set => inner.NewLine = value; }

    public static string Escaped(string text) =>
        !text.Any(IsEscaped) ? text : string.Concat(text.Select(c => IsEscaped(c) ? $"\\u{(int)c:x4}" : c.ToString()));

    public override void Write(char value) => inner.Write(Escaped(value.ToString()));

    public override void Write(string? value) => inner.Write(Escaped(value ?? ""));

    public override void WriteLine(string? value) => inner.WriteLine(Escaped(value ?? ""));

    public override Task WriteAsync(string? value) => inner.WriteAsync(Escaped(value ?? ""));

    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(Escaped(value ?? ""));

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    private static bool IsEscaped(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
