namespace GraphExplorer.Neo4j.Writing;

/// <summary>Reports how far an import is; never goes back, though a write may have to start again.</summary>
internal sealed class ProgressMeter(IProgress<ImportProgress> progress, int total)
{
    private int _reported = -1;

    /// <summary>A new start, with this many items still to be written; the rest is known.</summary>
    public Action<int> Start(int toWrite)
    {
        var done = total - toWrite;
        return items => Report(done += items);
    }

    public void Finish() => Report(total);

    private void Report(int done)
    {
        if (done > _reported)
        {
            _reported = done;
            progress.Report(new(done, total));
        }
    }
}
