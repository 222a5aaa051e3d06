using System.IO.Compression;
using System.Text;

namespace GraphExplorer.Web.Tests.App;

/// <summary>A data folder of two actors, one document and two claims, of which a test changes what it is about.</summary>
public sealed record SmallFolder
{
    public const string ActorHeadings = "id,name,kind,part_of,aliases";
    public const string DocumentHeadings = "id,title,author,outlet,date,url,file,sha256,start,end";
    public const string ClaimHeadings = "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary";

    public string Actors { get; init; } = $"{ActorHeadings}\nausten,Austen,state,,\nborland,Borland,armed group,,The Borlanders\n";

    public string Documents { get; init; } = $"{DocumentHeadings}\nnote,A note,A. Writer,,2016-07-01,,,,,\n";

    public string Claims { get; init; } =
        $"{ClaimHeadings}\nc1,austen,borland,alliance,false,2016-06-10,explicit,note,,,author,stated,Austen arms Borland.\n"
        + "c2,austen,borland,rivalry,true,2016-05/..,context,note,,,Envoy,reported,The two distrust each other.\n";

    private IEnumerable<(string Name, string Text)> All => [("actors.csv", Actors), ("documents.csv", Documents), ("claims.csv", Claims)];

    /// <summary>Writes it as a folder.</summary>
    public string Write(TempFolder at, string name = "small")
    {
        var folder = at.Folder(name);
        foreach (var (file, text) in All)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }
        return folder;
    }

    /// <summary>As a zip, at its root or in one folder.</summary>
    public byte[] Zip(string? folder = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (file, text) in All)
            {
                using var entry = zip.CreateEntry(folder is null ? file : $"{folder}/{file}").Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
