/** Keyset pages over JDBC. */
module dev.pagination.jdbc {
    requires transitive dev.pagination.core;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.pagination.jdbc;
}
