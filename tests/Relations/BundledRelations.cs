namespace GraphExplorer.Core.Relations;

/// <summary>The rows of the bundled table by name, for tests: the product knows relations by the table alone.</summary>
internal static class BundledRelations
{
    extension(Relation)
    {
        public static Relation Alliance => RelationTable.Of("alliance");

        public static Relation Negotiation => RelationTable.Of("negotiation");

        public static Relation Rivalry => RelationTable.Of("rivalry");
    }
}
