package dev.pagination.jpa.internal;

import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import java.sql.Connection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.SessionBuilder;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Asks PostgreSQL's planner how many rows a query of Hibernate's would have. The query runs in a session of its own, on the
 * same connection and for the same tenant, that writes EXPLAIN before the statement; what comes back is the plan, a text in
 * each row, of which the first names the rows expected
 * (<a href="https://www.postgresql.org/docs/17/using-explain.html">PostgreSQL 17, 14.1</a>).
 */
final class HibernateEstimate {

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    private HibernateEstimate() {}

    /**
     * The rows of a query as the planner expects them; empty where its session cannot be seen, or has filters on, which the
     * other session would not know.
     *
     * @param query selects one text
     * @param ready sets its parameters and hints
     */
    static OptionalLong of(QueryPlace place, CriteriaQuery<String> query, UnaryOperator<TypedQuery<String>> ready) {
        SharedSessionContractImplementor session =
                HibernateFactories.session(place).orElse(null);
        if (session == null || session.getLoadQueryInfluencers().hasEnabledFilters()) {
            return OptionalLong.empty();
        }
        return session.doReturningWork(connection -> {
            try (Session explaining = on(connection, session)) {
                List<String> plan = ready.apply(explaining.createQuery(query)).getResultList();
                return rows(plan.get(0));
            }
        });
    }

    /** A session on another one's connection, which it does not close. */
    private static Session on(Connection connection, SharedSessionContractImplementor session) {
        // Not its own class, whose builder is another one in Hibernate 7.
        SessionFactory factory = session.getFactory();
        SessionBuilder explaining = factory.withOptions().connection(connection).statementInspector((StatementInspector)
                HibernateEstimate::explained);
        Object tenant = session.getTenantIdentifierValue();
        return tenant == null
                ? explaining.openSession()
                : explaining.tenantIdentifier(tenant).openSession();
    }

    private static String explained(String sql) {
        return "EXPLAIN " + sql;
    }

    private static OptionalLong rows(String top) {
        Matcher rows = ROWS.matcher(top);
        return rows.find() ? OptionalLong.of(Long.parseLong(rows.group(1))) : OptionalLong.empty();
    }
}
