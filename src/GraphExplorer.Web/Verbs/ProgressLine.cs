namespace GraphExplorer.Web.Verbs;

/// <summary>
/// Shows the progress of an import on one line of the terminal, which is overwritten. Shows nothing where standard error is no terminal or is
/// redirected by a test.
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
