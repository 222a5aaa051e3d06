using GraphExplorer.Web;
using GraphExplorer.Web.Verbs;

return CommandLine.IsVerb(args)
    ? await CommandLine.RunAsync(args, Console.Out, Console.Error)
    : await GraphExplorerHost.RunAsync(args);

/// <summary>Named so that tests can start the very same composition.</summary>
public partial class Program;
