namespace GraphExplorer.Core.DataFolders;

/// <summary>How much an import may bring. What goes beyond is refused with a finding, never cut.</summary>
public static class ImportBounds
{
    /// <summary>Most bytes of one import, unpacked, all its files together: 256 MiB.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Most rows of one file, without its headings.</summary>
    public const int MostRows = Stores.DataSet.MostClaims;

    /// <summary>Longest cell, in UTF-16 units.</summary>
    public const int LongestCell = 20_000;

    /// <summary>Longest id, in UTF-16 units.</summary>
    public const int LongestId = 200;

    /// <summary>Greatest absolute value of a place's x and y, in layout units.</summary>
    public const double FarthestPlace = 1_000_000;

    /// <summary>Most findings that are listed; further ones are counted.</summary>
    public const int MostFindings = 1000;

    /// <summary>Most entries of a zip, folders among them.</summary>
    public const int MostZipEntries = 1000;

    /// <summary>Most times that an entry of a zip may be larger unpacked than packed, once it is larger than <see cref="ZipRatioFrom"/>.</summary>
    public const int MostZipRatio = 200;

    /// <summary>Unpacked size in bytes from which <see cref="MostZipRatio"/> counts: small files of one letter pack very well.</summary>
    public const int ZipRatioFrom = 1024 * 1024;

    /// <summary>Most bytes of an XML file, which takes many times as much memory: 64 MiB.</summary>
    public const int MostXmlBytes = 64 * 1024 * 1024;

    /// <summary>Deepest nesting of JSON and XML that is read.</summary>
    public const int Deepest = 32;
}
