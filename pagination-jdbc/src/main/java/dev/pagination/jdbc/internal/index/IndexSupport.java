package dev.pagination.jdbc.internal.index;

/**
 * What is known about the indexes of a database.
 *
 * @param catalog reads them
 * @param rules what they can do
 */
record IndexSupport(IndexCatalog catalog, IndexRules rules) {

    /** What is known about a database, by its product name. */
    static IndexSupport of(String product) {
        return switch (product) {
            case "PostgreSQL" -> new IndexSupport(new PostgresIndexes(), IndexRules.POSTGRESQL);
            case "MariaDB" -> new IndexSupport(new MariaDbIndexes(), IndexRules.MARIADB);
            case "SQLite" -> new IndexSupport(new SqliteIndexes(), IndexRules.SQLITE);
            case "H2" -> new IndexSupport(new H2Indexes(), IndexRules.H2);
            case "Apache Derby" -> standard(IndexRules.DERBY);
            case "HSQL Database Engine" -> standard(IndexRules.HSQLDB);
            case "DuckDB" -> standard(IndexRules.DUCKDB);
            default -> standard(IndexRules.UNKNOWN);
        };
    }

    private static IndexSupport standard(IndexRules rules) {
        return new IndexSupport(new StandardIndexes(rules.nullDefault()), rules);
    }
}
