namespace GraphExplorer.Web.Verbs;

/// <summary>
/// How far an import is, on one line of a terminal that is written over. Says nothing where standard error is not a terminal, or a test listens.
/// </summary>
internal sealed class ProgressLine(TextWriter error) : IProgress<ImportProgress>, IDisposable
{
    private readonly bool _isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Lock _gate = new();
    private int _percent = -1;

    public void Report(ImportProgress value)
    {
        if (!_isTerminal || value.Total == 0)
        {
            return;
        }
        lock (_gate)
        {
            var percent = (int)(100L * value.Done / value.Total);
            if (percent > _percent)
            {
                _percent = percent;
                error.Write($"\r{percent,3} %  {value.Done} of {value.Total}");
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_percent >= 0)
            {
                error.Write($"\r{new string(' ', 40)}\r");
                _percent = -1;
            }
        }
    }
}
