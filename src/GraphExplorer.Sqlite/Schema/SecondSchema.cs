namespace GraphExplorer.Sqlite.Schema;

/// <summary>Migration 2, before <see cref="Respelling"/>: a voice has one name, and a claim how it is written there where that differs.</summary>
internal static class SecondSchema
{
    public const string Sql = """
        ALTER TABLE claim ADD COLUMN written TEXT;  -- asserted_by, where it is another spelling of the voice's name
        """;
}
