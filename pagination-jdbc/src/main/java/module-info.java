/** Keyset pages over JDBC. */
@SuppressWarnings("module") // the other backends are compiled later
module dev.pagination.jdbc {
    requires transitive dev.pagination.core;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.pagination.jdbc;
    exports dev.pagination.jdbc.internal to
            dev.pagination.jooq;
}
