namespace GraphExplorer.Core.DataFolders;

internal static class DocumentRows
{
    public static ParsedRows<Document>? Parse(Table? table, Findings findings) => ParsedRows<Document>.Of(table, findings, Read);

    /// <summary>Reads one row without looking at others. Id is null where its cell is wrong, Document where any cell is.</summary>
    public static (string? Id, Document? Document) Read(Cells cells)
    {
        var id = cells.Id("id");
        var title = cells.Text("title");
        var author = cells.Text("author", wanted: false);
        var outlet = cells.Text("outlet", wanted: false);
        var date = cells.Date("date");
        var url = cells.Url("url");
        var file = cells.FileName("file");
        var sha256 = cells.Sha256("sha256");
        var span = cells.Passage();
        return (id, cells.Failed ? null : new(id!, title!, author, outlet, date!, url, file, sha256, span));
    }
}
