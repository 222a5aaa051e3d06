using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GraphExplorer.Benchmarks;
using GraphExplorer.Benchmarks.Neo4j;
using GraphExplorer.Benchmarks.Sqlite;

(string Name, Type Reads, Type Imports, Action Clear)[] stores =
[
    ("SQLite", typeof(SqliteReads), typeof(SqliteImports), SqliteFiles.Delete),
    .. BenchmarkServer.CanStart ? [("Neo4j", typeof(Neo4jReads), typeof(Neo4jImports), (Action)BenchmarkServer.Stop)] : Array.Empty<(string, Type, Type, Action)>(),
];

if (Icews.Folder is null)
{
    Console.Error.WriteLine($"The ICEWS14 data is not beside the repository; name its folder in {Icews.Variable}.");
    return 2;
}

// By hand and by the store in turns, so that whatever else the machine does meanwhile meets both; the first turn of reads only warms up.
const int Rounds = 6;

// In this process, so that the data is read and imported once; the figures are those of a warm process, as a server is.
var job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true)).WithUnrollFactor(1);
var reads = job.WithStrategy(RunStrategy.Throughput).WithWarmupCount(2).WithIterationCount(5).WithInvocationCount(2);
var imports = job.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(0).WithIterationCount(1).WithInvocationCount(1);
var tables = new List<string>();
foreach (var store in stores.Where(s => args.Length == 0 || args.Contains(s.Name, StringComparer.OrdinalIgnoreCase)))
{
    try
    {
        Summary[] Run(Type benchmarks, Job with) => [.. Enumerable.Range(0, Rounds).Select(_ => BenchmarkRunner.Run(benchmarks, Config(with))).Skip(1)];
        tables.Add(Figures.Table(store.Name, [.. Run(store.Imports, imports), .. Run(store.Reads, reads)]));
    }
    finally
    {
        store.Clear();
    }
}
Console.WriteLine($"\n{Icews.Data.Claims.Length} claims, {Icews.Data.Actors.Length} actors; {Environment.ProcessorCount} processors; medians, and the middle half of the times\n\n{string.Join("\n\n", tables)}");
return 0;

static IConfig Config(Job job) => ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddColumn(CategoriesColumn.Default, TargetMethodColumn.Method, StatisticColumn.Median, StatisticColumn.P95)
    .AddColumnProvider(DefaultColumnProviders.Params)
    .AddLogger(ConsoleLogger.Default);
