#if NEO4J_DRIVER
using GraphExplorer.Stores.Tests.Contract;

namespace GraphExplorer.Stores.Tests.Neo4j;

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltImports(Neo4jServer server) : ImportContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltMemberships(Neo4jServer server) : MembershipContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltRenewals(Neo4jServer server) : RenewalContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltRemovals(Neo4jServer server) : RemoveContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltViews(Neo4jServer server) : ViewContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltSearches(Neo4jServer server) : SearchContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltPages(Neo4jServer server) : PagingContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltSnapshots(Neo4jServer server) : SnapshotContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltConcurrency(Neo4jServer server) : ConcurrencyContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltCancellation(Neo4jServer server) : CancellationContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltCopies(Neo4jServer server) : CopyContract(new Neo4jPlace(server, bolt: true));

[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltSpellings(Neo4jServer server) : SpellingContract(new Neo4jPlace(server, bolt: true));
#endif
