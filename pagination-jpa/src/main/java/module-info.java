/** Keyset pages over Jakarta Persistence. */
module dev.pagination.jpa {
    requires transitive dev.pagination.core;
    requires transitive jakarta.persistence;
    requires static transitive org.jspecify;
    requires java.sql;
    requires org.slf4j;
    requires static java.naming;
    requires static org.hibernate.orm.core;

    exports dev.pagination.jpa;
}
