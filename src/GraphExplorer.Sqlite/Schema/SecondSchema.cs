namespace GraphExplorer.Sqlite.Schema;

/// <summary>
/// Migration 2, before <see cref="FirstMemberships"/> and <see cref="Respelling"/>. Actors, documents and claims belong each to the data sets
/// that brought them: a record names them by one number, the key of an ordered list, of which there are few, and so does each index that
/// carries all filters. A voice has one name, and a claim how it is written there where that differs.
/// </summary>
internal static class SecondSchema
{
    public const string Sql = """
        CREATE TABLE dataset (
            key INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            version TEXT,
            created INTEGER NOT NULL);  -- 100 ns since 0001-01-01 UTC
        CREATE TABLE membership (key INTEGER PRIMARY KEY, sets TEXT NOT NULL UNIQUE);  -- JSON array of keys of data sets, the newest import last
        -- What a data set says of a record that is not what stands.
        CREATE TABLE otherwise (
            kind TEXT NOT NULL,        -- actor, document, claim
            record INTEGER NOT NULL,   -- its key
            dataset INTEGER NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (kind, record, dataset)) WITHOUT ROWID;

        INSERT INTO dataset (name, created) SELECT DISTINCT dataset, 0 FROM document ORDER BY dataset;
        INSERT INTO membership (key, sets) SELECT key, '[' || key || ']' FROM dataset;

        ALTER TABLE document ADD COLUMN sets INTEGER NOT NULL DEFAULT 0;
        UPDATE document SET sets = (SELECT s.key FROM dataset s WHERE s.name = document.dataset);
        DROP INDEX document_dataset;
        ALTER TABLE document DROP COLUMN dataset;
        CREATE INDEX document_sets ON document (sets);

        DROP INDEX claim_date;
        DROP INDEX claim_pair;
        ALTER TABLE claim ADD COLUMN written TEXT;  -- asserted_by, where it is another spelling of the voice's name
        ALTER TABLE claim ADD COLUMN sets INTEGER NOT NULL DEFAULT 0;
        UPDATE claim SET sets = (SELECT d.sets FROM document d WHERE d.key = claim.document);
        -- Latest day of the document's own date, as far as an open end is certain. It follows a document that gets another date, whoever writes that.
        ALTER TABLE claim ADD COLUMN document_latest INTEGER NOT NULL DEFAULT 3652058;
        UPDATE claim SET document_latest = (SELECT d.latest FROM document d WHERE d.key = claim.document);
        CREATE TRIGGER document_redated AFTER UPDATE OF latest ON document WHEN new.latest <> old.latest
        BEGIN
            UPDATE claim SET document_latest = new.latest WHERE document = new.key;
        END;
        CREATE INDEX claim_date ON claim (
            earliest, id, latest, lasts, latest_start, earliest_end, document_latest, first, second, relation, direction, status, basis, document, voice, by_author, sets);
        CREATE INDEX claim_pair ON claim (
            first, second, relation, earliest, latest, lasts, latest_start, earliest_end, document_latest, direction, status, basis, document, voice, by_author, sets, id);
        CREATE INDEX claim_sets ON claim (sets);

        ALTER TABLE actor ADD COLUMN sets INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX actor_sets ON actor (sets);
        """;
}
