using GraphExplorer.Stores.Tests.Contract;

namespace GraphExplorer.Stores.Tests.Neo4j;

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpImports(Neo4jServer server) : ImportContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpMemberships(Neo4jServer server) : MembershipContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpRenewals(Neo4jServer server) : RenewalContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpRemovals(Neo4jServer server) : RemoveContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpViews(Neo4jServer server) : ViewContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpSearches(Neo4jServer server) : SearchContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpPages(Neo4jServer server) : PagingContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpSnapshots(Neo4jServer server) : SnapshotContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpConcurrency(Neo4jServer server) : ConcurrencyContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpCancellation(Neo4jServer server) : CancellationContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpCopies(Neo4jServer server) : CopyContract(new Neo4jPlace(server, bolt: false));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpSpellings(Neo4jServer server) : SpellingContract(new Neo4jPlace(server, bolt: false));
