using System.Globalization;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Backups;
using GraphExplorer.Core.Scenes;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Skia;
using GraphExplorer.Web.Access;

namespace GraphExplorer.Web.Ceilings;

/// <summary>How many requests of a kind may come: at once as many as <paramref name="Burst"/>, and over time <paramref name="PerSecond"/>.</summary>
public readonly record struct Rate(int Burst, int PerSecond);

/// <summary>How many works of a kind go on at once, and how many wait for it; what comes beyond is sent away.</summary>
public readonly record struct Turns(int AtOnce, int Waiting);

/// <summary>How much anybody can ask of the app, with a key or without: every number stands here, and in the README's table.</summary>
public static class Ceiling
{
    /// <summary>Pages. Static files, and what an open page asks over its own connection, are not counted.</summary>
    public static readonly (Rate Address, Rate All) Pages = (new(300, 20), new(3000, 200));

    /// <summary>Lists, passages, the picture's data.</summary>
    public static readonly (Rate Address, Rate All) Reads = (new(1000, 50), new(10_000, 500));

    /// <summary>Exports but images, and analyses. A page of snapshots shows one for each.</summary>
    public static readonly (Rate Address, Rate All) Exports = (new(600, 5), new(3000, 25));

    public static readonly (Rate Address, Rate All) Images = (new(60, 1), new(240, 4));

    /// <summary>Imports, saving, deleting, with the refused ones.</summary>
    public static readonly (Rate Address, Rate All) Writes = (new(600, 10), new(3000, 50));

    /// <summary>An export of 50,000 claims takes up to 150 MB while it is written.</summary>
    public static readonly (Turns Address, Turns All) ExportTurns = (new(2, 30), new(4, 60));

    /// <summary>Nobody alone has both turns.</summary>
    public static readonly (Turns Address, Turns All) ImageTurns = (new(1, 6), new(2, 12));

    public static readonly (Turns Address, Turns All) ImportTurns = (new(1, 10), new(2, 20));

    /// <summary>What a program is told that finds the waiting places taken.</summary>
    public static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan ReadBudget = TimeSpan.FromSeconds(60);

    /// <summary>Includes the time in which the file is sent.</summary>
    public static readonly TimeSpan ExportBudget = TimeSpan.FromSeconds(300);

    public static readonly TimeSpan ImageBudget = TimeSpan.FromSeconds(120);

    /// <summary>Long enough for the longest write that a store may be given, and the body before it.</summary>
    public static readonly TimeSpan ImportBudget = TimeSpan.FromSeconds(3600);

    /// <summary>Bytes a second, on average, below which the sending of an answer is given up: whoever takes a file slowly holds a turn.</summary>
    public const int SlowestBytesPerSecond = 4096;

    /// <summary>Open pages, with those that lost their connection and may come back. One takes about 2 MB.</summary>
    public const int Circuits = 300;

    /// <summary>Connections of open pages from one address.</summary>
    public const int CircuitsOfAddress = 100;

    /// <summary>Wrong edit keys of an address after which it has to wait before each further one.</summary>
    public const int WrongKeys = 10;

    /// <summary>The first such wait; each is twice the one before.</summary>
    public static readonly TimeSpan FirstKeyDelay = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan LongestKeyDelay = TimeSpan.FromSeconds(60);

    /// <summary>After which an address that sent no further wrong key begins anew.</summary>
    public static readonly TimeSpan KeysForgotten = TimeSpan.FromMinutes(15);

    /// <summary>Addresses whose wrong keys are remembered.</summary>
    public const int KeyAddresses = 10_000;

    /// <summary>Bytes of a body, where an endpoint says nothing else.</summary>
    public const int Body = 1024 * 1024;

    /// <summary>Bytes of a file to import, as sent. What it may unpack to is bounded by its reader.</summary>
    public const int ImportBody = 64 * 1024 * 1024;

    /// <summary>Bytes of the first line of a request, its query string in it: enough for a view with all its filters.</summary>
    public const int RequestLine = 32 * 1024;

    public const int HeaderBytes = 32 * 1024;

    public const int HeaderCount = 100;

    /// <summary>Snapshots of one store.</summary>
    public const int Snapshots = 1000;

    /// <summary>Claims of one snapshot: as many as a browser draws.</summary>
    public const int SnapshotClaims = PictureData.MostClaims;

    /// <summary>Bytes of one snapshot's JSON.</summary>
    public const int SnapshotBytes = BackupBounds.MostSnapshotBytes;

    /// <summary>Bytes of all snapshots of a store together.</summary>
    public const long AllSnapshotBytes = 1024L * 1024 * 1024;

    /// <summary>Letters of a value that an error answer repeats.</summary>
    public const int ShownValue = 200;

    /// <summary>Errors that the text of an error answer names; all of them stand in its list.</summary>
    public const int ShownErrors = 20;

    /// <summary>The README's table: what, and how much. A test holds the README to it.</summary>
    public static ImmutableArray<(string What, string Bound)> Table { get; } =
    [
        ("pages", Of(Pages)),
        ("lists, passages, the picture's data", Of(Reads)),
        ("exports but images, and analyses", Of(Exports)),
        ("images", Of(Images)),
        ("writing", Of(Writes)),
        ("exports and analyses at once", Of(ExportTurns)),
        ("images at once", Of(ImageTurns)),
        ("imports at once", Of(ImportTurns)),
        ("time of one answer", $"reading {Seconds(ReadBudget)}, an image {Seconds(ImageBudget)}, an export with its sending {Seconds(ExportBudget)}, an import {Seconds(ImportBudget)}"),
        ("slowest sending", $"{SlowestBytesPerSecond / 1024} KiB a second"),
        ("an image", $"{Number(PngRasteriser.MostPixels)} pixels, {Number(PngRasteriser.MostElements)} elements, {Mebi(PngRasteriser.MostBytes)} of SVG"),
        ("open pages", $"{Number(Circuits)}; {Number(CircuitsOfAddress)} of an address"),
        ("wrong edit keys of an address", $"{Number(WrongKeys)}, then a wait of {Seconds(FirstKeyDelay)} that doubles up to {Seconds(LongestKeyDelay)}"),
        ("a request", $"{Mebi(Body)}, its first line {RequestLine / 1024} KiB, its headers {HeaderBytes / 1024} KiB"),
        ("an import", $"{Mebi(ImportBody)} as sent, {Mebi(ImportBounds.MostBytes)} unpacked, {Number(ImportBounds.MostRows)} claims"),
        ("a backup", $"{Mebi(BackupBounds.MostBytes)} as sent"),
        ("a snapshot", $"{Number(SnapshotClaims)} claims, {Mebi(SnapshotBytes)}"),
        ("all snapshots", $"{Number(Snapshots)}, {Mebi(AllSnapshotBytes)}"),
        ("what the browser draws", $"{Number(PictureData.MostClaims)} claims"),
        ("a value in an error answer", $"{Number(ShownValue)} characters"),
    ];

    private static string Of((Rate Address, Rate All) rates) => $"{Of(rates.Address)}; in all {Of(rates.All)}";

    private static string Of(Rate rate) => $"{Number(rate.Burst)}, and {Number(rate.PerSecond)} a second";

    private static string Of((Turns Address, Turns All) turns) => $"{Of(turns.Address)}; in all {Of(turns.All)}";

    private static string Of(Turns turns) => $"{Number(turns.AtOnce)}, {Number(turns.Waiting)} wait";

    private static string Seconds(TimeSpan time) => $"{Number((long)time.TotalSeconds)} s";

    private static string Mebi(long bytes) => $"{Number(bytes / 1024 / 1024)} MiB";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
