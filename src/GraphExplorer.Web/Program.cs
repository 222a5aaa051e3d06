using GraphExplorer.Web;
using GraphExplorer.Web.Verbs;

return Verb.IsCalledBy(args)
    ? await Verb.RunAsync(args, Console.Out, Console.Error)
    : await GraphExplorerHost.RunAsync(args);

/// <summary>Named so that tests can start the very same composition.</summary>
public partial class Program;
