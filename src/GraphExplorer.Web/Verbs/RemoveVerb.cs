using System.CommandLine;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Verbs;

/// <summary>Removes a data set from the store.</summary>
internal sealed class RemoveVerb : Verb
{
    private static readonly Argument<string> DataSet = new("NAME");

    public override Command Command { get; } = new(
        "remove", "Takes the data set NAME out: what no other has or uses; what it had replaced is again as the others say.") { DataSet };

    public override async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var store = await call.OpenKnownStoreAsync("removed", cancellationToken);
        var names = (await store.GetDataSetsAsync(cancellationToken)).Select(s => s.Name).ToList();
        if (DataSetName.Find(names, call.Value(DataSet)) is { } name && await store.RemoveAsync(name, cancellationToken) is { } removed)
        {
            await call.Output.WriteLineAsync($"{name}: removed. {RemovalSummary.Of(removed)}");
            return ExitCode.Done;
        }
        await call.Error.WriteLineAsync($"There is no data set '{call.Value(DataSet)}'; there is {string.Join(", ", names.DefaultIfEmpty("none"))}.");
        return ExitCode.Refused;
    }
}
