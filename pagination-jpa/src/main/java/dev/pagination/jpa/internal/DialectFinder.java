package dev.pagination.jpa.internal;

import dev.pagination.PageFetchException;
import dev.pagination.sql.DatabaseNames;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Finds out which database is behind an entity manager factory, by asking a connection once. */
final class DialectFinder {

    private DialectFinder() {}

    /** The dialect of the database; {@link SqlDialect#STANDARD} if it is unknown or does not show itself. */
    static SqlDialect find(EntityManagerFactory factory) {
        EntityManager own = factory.createEntityManager();
        try {
            return HibernateFactories.isHibernate(factory) ? HibernateFactories.dialect(own) : inTransaction(own);
        } catch (SQLException failure) {
            throw new PageFetchException("Reading the database's name failed; see the cause.", failure);
        } catch (PersistenceException | IllegalStateException hidden) {
            UnknownDatabase.warnOnce("behind the persistence provider, which hides its connections,");
            return SqlDialect.STANDARD;
        } finally {
            own.close();
        }
    }

    /** The dialect of a connection's database. */
    static SqlDialect of(Connection connection) throws SQLException {
        String product = String.valueOf(connection.getMetaData().getDatabaseProductName());
        Optional<SqlDialect> known = DatabaseNames.find(product);
        if (known.isEmpty()) {
            UnknownDatabase.warnOnce(product);
            return SqlDialect.STANDARD;
        }
        return known.get() == SqlDialect.POSTGRESQL ? ofPostgres(connection) : known.get();
    }

    private static SqlDialect ofPostgres(Connection connection) throws SQLException {
        Connection own = connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        return DatabaseNames.ofPostgres(own.getClass(), version(connection));
    }

    private static String version(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT version()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Providers show their connection inside a transaction only. */
    private static SqlDialect inTransaction(EntityManager own) throws SQLException {
        EntityTransaction transaction = own.getTransaction();
        transaction.begin();
        try {
            return of(own.unwrap(Connection.class));
        } finally {
            transaction.rollback();
        }
    }
}
