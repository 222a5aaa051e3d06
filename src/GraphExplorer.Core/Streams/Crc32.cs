namespace GraphExplorer.Core.Streams;

/// <summary>The checksum of zips: CRC-32 of ISO 3309, reflected polynomial 0xEDB88320. The default value is the checksum of no bytes.</summary>
internal struct Crc32
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The bitwise complement of the CRC register, so that the default value is the initial state.</summary>
    private uint _inverted;

    public readonly uint Value => _inverted;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = ~_inverted;
        foreach (var b in bytes)
        {
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        }
        _inverted = ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }
            table[i] = value;
        }
        return table;
    }
}
