#if NEO4J_DRIVER
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>A row of the driver.</summary>
internal sealed class RecordRow(IRecord record) : Row
{
    public override string? TextOrNull(int column) => (string?)record[column];

    public override long? LongOrNull(int column) => (long?)record[column];

    public override double? RealOrNull(int column) => (double?)record[column];

    public override bool Flag(int column) => record[column] is true;

    public override ImmutableArray<string> Texts(int column) => record[column] is IEnumerable<object> texts ? [.. texts.Cast<string>()] : [];
}
#endif
