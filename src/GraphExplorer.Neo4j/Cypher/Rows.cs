using System.Globalization;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>Makes records of rows, in the columns that <see cref="ReadCypher"/> returns.</summary>
internal sealed class Rows
{
    // Few dates are written in many claims; each text is read once.
    private readonly Dictionary<string, EdtfDate> _dates = new(StringComparer.Ordinal);

    public static Actor Actor(Row row) => new(
        row.Text(0), row.Text(1), Word<ActorKind>(row.Text(2)), row.TextOrNull(3), row.Texts(4),
        row.RealOrNull(5) is { } x && row.RealOrNull(6) is { } y ? new Place(x, y) : null);

    public Document Document(Row row) => new(
        row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), Date(row.Text(4)), row.TextOrNull(5), row.TextOrNull(6),
        row.TextOrNull(7), PassageAt(row, 8));

    public Claim Claim(Row row) => new(
        row.Text(0), row.Text(1), row.Text(2), Names.RelationOf(row.Text(3)), row.Flag(4), Date(row.Text(5)), Word<DateBasis>(row.Text(6)),
        row.Text(7), PassageAt(row, 8), row.Text(10), Word<ClaimStatus>(row.Text(11)), row.Text(12));

    public static Tie Tie(Row row) => new(
        row.Text(0), row.Text(1), Names.RelationOf(row.Text(2)), row.Number(3), row.Number(4), row.Number(3) - row.Number(4) - row.Number(5),
        row.Number(5), row.Number(6), row.Number(7), row.Number(8), row.Number(9), IsoDay.Parse(row.Text(10)), IsoDay.Parse(row.Text(11)));

    public static SnapshotSummary SnapshotSummary(Row row) => new(row.Text(0), row.Text(1), Moment(row.Text(2)), row.LongOrNull(3) ?? 0, SnapshotHead.Of(row.Text(4)));

    public static StoredSnapshot Snapshot(Row row) => new(row.Text(0), row.Text(1), Moment(row.Text(2)), row.Text(3));

    public static DataSetHead DataSetHead(Row row) => new(row.Text(0), row.TextOrNull(1), Moment(row.Text(2)));

    public static EarlierRecord Earlier(Row row) => new(row.Text(0), row.Text(1), row.Text(2), row.Text(3));

    /// <summary>
    /// The data sets that brought the record of a row, which has them in its last column. What a script of an older version or somebody's hand
    /// has made has none: it belongs to <see cref="Names.ByHand"/>.
    /// </summary>
    public static ImmutableArray<string> DataSetsOfActor(Row row) => DataSets(row, 7);

    /// <inheritdoc cref="DataSetsOfActor"/>
    public static ImmutableArray<string> DataSetsOfDocument(Row row) => DataSets(row, 10);

    /// <inheritdoc cref="DataSetsOfActor"/>
    public static ImmutableArray<string> DataSetsOfClaim(Row row) => DataSets(row, 13);

    private EdtfDate Date(string text)
    {
        if (!_dates.TryGetValue(text, out var date))
        {
            _dates.Add(text, date = EdtfDate.Parse(text));
        }
        return date;
    }

    private static ImmutableArray<string> DataSets(Row row, int column) => row.Texts(column) is { IsEmpty: false } names ? names : [Names.ByHand];

    private static Passage? PassageAt(Row row, int column) =>
        row.NumberOrNull(column) is { } start && row.NumberOrNull(column + 1) is { } end ? new Passage(start, end) : null;

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static T Word<T>(string word) where T : struct, Enum =>
        Words<T>.TryParse(word, out var value) ? value : throw new InvalidDataException($"'{word}' is no {typeof(T).Name}.");
}
