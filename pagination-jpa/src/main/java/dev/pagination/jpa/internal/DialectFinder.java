package dev.pagination.jpa.internal;

import dev.pagination.PageFetchException;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Finds out which database is behind an entity manager factory, by asking a connection once. */
final class DialectFinder {

    private DialectFinder() {}

    /**
     * The dialect of the database.
     *
     * @throws IllegalArgumentException if the database is unknown or does not tell its name
     */
    static SqlDialect find(EntityManagerFactory factory) {
        String product = product(factory)
                .orElseThrow(() -> new IllegalArgumentException("The persistence provider does not show its connection,"
                        + " so the database is not known; name the SQL that fits it with dialect()."));
        return switch (product) {
            case "PostgreSQL" -> SqlDialect.POSTGRESQL;
            case "H2" -> SqlDialect.H2;
            case "MariaDB" -> SqlDialect.MARIADB;
            default ->
                throw new IllegalArgumentException("The database " + product
                        + " is not known; use PostgreSQL, MariaDB or H2, or name the SQL that fits it with dialect().");
        };
    }

    private static Optional<String> product(EntityManagerFactory factory) {
        EntityManager own = factory.createEntityManager();
        try {
            return HibernateFactories.isHibernate(factory)
                    ? Optional.of(HibernateFactories.product(own))
                    : inTransaction(own);
        } catch (SQLException failure) {
            throw new PageFetchException("Reading the database's name failed; see the cause.", failure);
        } catch (PersistenceException | IllegalStateException hidden) {
            return Optional.empty();
        } finally {
            own.close();
        }
    }

    /** Providers show their connection inside a transaction only. */
    private static Optional<String> inTransaction(EntityManager own) throws SQLException {
        EntityTransaction transaction = own.getTransaction();
        transaction.begin();
        try {
            Connection connection = own.unwrap(Connection.class);
            return Optional.ofNullable(connection.getMetaData().getDatabaseProductName());
        } finally {
            transaction.rollback();
        }
    }
}
