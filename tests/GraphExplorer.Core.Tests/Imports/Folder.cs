using System.Text;
using GraphExplorer.Core.Imports;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>A data folder in memory: a small right one, of which a test changes what it is about.</summary>
internal sealed class Folder
{
    public const string Hash = "e0483dbeb1f735122deda83063d982d2ee462ee21b4516eca11ef631add2a0d5";

    private readonly Dictionary<string, byte[]> _files = new()
    {
        ["actors.csv"] = Encoding.UTF8.GetBytes("""
            id,name,kind,part_of,aliases
            iran,Iran,state,,Tehran; the mullahs
            irgc,IRGC,armed group,iran,
            russia,Russia,state,,Moscow

            """),
        ["documents.csv"] = Encoding.UTF8.GetBytes($"""
            id,title,author,outlet,date,url,file,sha256,start,end
            letter,A letter,A. Writer,An outlet,2016-08~,https://example.org/letter,letter.txt,{Hash},0,100

            """),
        ["claims.csv"] = Encoding.UTF8.GetBytes("""
            id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary
            one,iran,russia,alliance,true,2016-08~,publication,letter,10,20,author,stated,Both are allied.
            ,irgc,russia,rivalry,false,2016-06/..,explicit,letter,,,Lavrov,expected,"They will, he says, fall out."

            """),
    };

    public Folder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public Folder With(string file, byte[] bytes)
    {
        _files[file] = bytes;
        return this;
    }

    public Folder Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    /// <summary>Replaces a text in a file; it must be there.</summary>
    public Folder Change(string file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(_files[file]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return With(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public IReadOnlyDictionary<string, Func<Stream>> Files => _files.ToDictionary(p => p.Key, p => (Func<Stream>)(() => new MemoryStream(p.Value)));

    public Task<ImportReading> ReadAsync() => FolderImport.ReadAsync("test", Files, TestContext.Current.CancellationToken);

    /// <summary>What is found, one line each.</summary>
    public async Task<string[]> FindingsAsync() => [.. (await ReadAsync()).Findings.Select(f => f.ToString())];
}
