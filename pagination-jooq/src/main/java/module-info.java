/** Keyset pages of jOOQ selects. */
module dev.pagination.jooq {
    requires transitive dev.pagination.core;
    requires dev.pagination.jdbc;
    requires static jakarta.xml.bind; // for the annotations of jOOQ's settings
    requires transitive java.sql;
    requires transitive org.jooq;
    requires static transitive org.jspecify;

    exports dev.pagination.jooq;
}
