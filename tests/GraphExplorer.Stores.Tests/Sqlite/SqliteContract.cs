using GraphExplorer.Stores.Tests.Contract;

namespace GraphExplorer.Stores.Tests.Sqlite;

public sealed class SqliteImports(SqlitePlace place) : ImportContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteMemberships(SqlitePlace place) : MembershipContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteRenewals(SqlitePlace place) : RenewalContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteHistories(SqlitePlace place) : HistoryContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteRemovals(SqlitePlace place) : RemoveContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteViews(SqlitePlace place) : ViewContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteSearches(SqlitePlace place) : SearchContract(place), IClassFixture<SqlitePlace>;

public sealed class SqlitePages(SqlitePlace place) : PagingContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteSnapshots(SqlitePlace place) : SnapshotContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteConcurrency(SqlitePlace place) : ConcurrencyContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteCancellation(SqlitePlace place) : CancellationContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteCopies(SqlitePlace place) : CopyContract(place), IClassFixture<SqlitePlace>;

public sealed class SqliteSpellings(SqlitePlace place) : SpellingContract(place), IClassFixture<SqlitePlace>;
