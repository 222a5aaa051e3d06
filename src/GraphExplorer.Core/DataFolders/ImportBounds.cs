namespace GraphExplorer.Core.DataFolders;

/// <summary>Limits of one import. What exceeds them is refused with a finding, never truncated.</summary>
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

    /// <summary>Greatest ratio of unpacked to packed size of a zip entry that unpacks to more than <see cref="ZipRatioFrom"/> bytes.</summary>
    public const int MostZipRatio = 200;

    /// <summary>Unpacked size in bytes above which <see cref="MostZipRatio"/> applies; small repetitive files may have a greater ratio.</summary>
    public const int ZipRatioFrom = 1024 * 1024;

    /// <summary>Most bytes of an XML file, 64 MiB: once parsed, XML takes many times as much memory.</summary>
    public const int MostXmlBytes = 64 * 1024 * 1024;

    /// <summary>Deepest nesting of JSON and XML that is read.</summary>
    public const int Deepest = 32;
}
