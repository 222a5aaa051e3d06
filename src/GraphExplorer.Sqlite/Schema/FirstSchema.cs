namespace GraphExplorer.Sqlite.Schema;

/// <summary>
/// Migration 1. Days are numbers (days since 0001-01-01, which is 0), so that a window is two comparisons of integers; ids of actors,
/// documents and voices stand once, and claims name them by key; enumerations are numbered as their words are declared.
/// </summary>
internal static class FirstSchema
{
    public const string Sql = """
        CREATE TABLE migration (number INTEGER PRIMARY KEY, applied TEXT NOT NULL);

        CREATE TABLE state (file TEXT NOT NULL, revision INTEGER NOT NULL);
        INSERT INTO state VALUES (lower(hex(randomblob(8))), 0);

        CREATE TABLE actor (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            kind INTEGER NOT NULL,
            part_of TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
            aliases TEXT NOT NULL,  -- JSON array
            x REAL, y REAL);
        CREATE INDEX actor_part_of ON actor (part_of) WHERE part_of IS NOT NULL;

        CREATE TABLE document (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            dataset TEXT NOT NULL,
            title TEXT NOT NULL, author TEXT, outlet TEXT,
            date TEXT NOT NULL, lasts INTEGER NOT NULL,
            earliest INTEGER NOT NULL, latest_start INTEGER NOT NULL, earliest_end INTEGER NOT NULL, latest INTEGER NOT NULL,
            url TEXT, file TEXT, sha256 TEXT, "start" INTEGER, "end" INTEGER);
        CREATE INDEX document_dataset ON document (dataset);

        CREATE TABLE voice (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

        CREATE TABLE claim (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            first INTEGER NOT NULL REFERENCES actor,   -- the pair, in ordinal order of id
            second INTEGER NOT NULL REFERENCES actor,
            direction INTEGER NOT NULL,                -- 0 first to second, 1 second to first; 2 and 3 the same, but mutual
            relation INTEGER NOT NULL,
            status INTEGER NOT NULL,
            basis INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES document,
            voice INTEGER NOT NULL REFERENCES voice,   -- who speaks, an author by name
            by_author INTEGER NOT NULL,
            date TEXT NOT NULL, lasts INTEGER NOT NULL,
            earliest INTEGER NOT NULL, latest_start INTEGER NOT NULL, earliest_end INTEGER NOT NULL, latest INTEGER NOT NULL,
            "start" INTEGER, "end" INTEGER,
            summary TEXT NOT NULL);
        -- Two indexes carry all that a filter asks for, so that the table itself is not read: one in the order of lists, of which a window
        -- is a stretch, and one in the order of ties, which spares bundling them the sort.
        CREATE INDEX claim_date ON claim (
            earliest, id, latest, lasts, latest_start, earliest_end, first, second, relation, direction, status, basis, document, voice, by_author);
        CREATE INDEX claim_pair ON claim (
            first, second, relation, earliest, latest, lasts, latest_start, earliest_end, direction, status, basis, document, voice, by_author, id);
        -- Those that reach from before a window into it; claims of one day, which are most of a large feed, are not in it.
        CREATE INDEX claim_reach ON claim (latest, earliest) WHERE latest > earliest;
        CREATE INDEX claim_second ON claim (second);
        CREATE INDEX claim_document ON claim (document);
        CREATE INDEX claim_voice ON claim (voice);

        -- The words that search finds, folded; the beginning of a word is a stretch of the index on text.
        CREATE TABLE word (key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE claim_word (word INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (word, claim)) WITHOUT ROWID;  -- of the summary
        CREATE TABLE actor_word (word INTEGER NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY (word, actor)) WITHOUT ROWID;  -- of name and aliases
        CREATE TABLE voice_word (word INTEGER NOT NULL, voice INTEGER NOT NULL, PRIMARY KEY (word, voice)) WITHOUT ROWID;

        CREATE TABLE snapshot (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            created INTEGER NOT NULL,  -- 100 ns since 0001-01-01 UTC
            bytes INTEGER NOT NULL,
            json TEXT NOT NULL);
        CREATE INDEX snapshot_created ON snapshot (created DESC, id, title, bytes);
        """;
}
