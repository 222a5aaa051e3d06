namespace GraphExplorer.Core.Texts;

/// <summary>What a document may call its file: a bare name, which leads nowhere but into the folder of the texts.</summary>
public static class TextFileName
{
    /// <summary>Whether a text is a bare name. Slash, backslash and colon part paths, on one system or another.</summary>
    public static bool IsPlain(string name) =>
        name.Length > 0 && name is not ("." or "..") && !name.AsSpan().ContainsAny('/', '\\', ':') && !name.Any(char.IsControl);
}
