package dev.pagination.jooq.internal;

import dev.pagination.sql.SqlFragment;
import dev.pagination.token.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What tokens are bound to besides the ordering: a text and values.
 *
 * @param text names the rows
 * @param values in order
 */
record TokenBinding(String text, List<@Nullable Object> values) {

    /** The same text for the same query on every machine, whatever its configuration. */
    private static final DSLContext WRITER = DSL.using(SQLDialect.DEFAULT, new Settings().withRenderFormatted(false));

    private static SqlFragment written(QueryPart part) {
        return new SqlFragment(WRITER.render(part), WRITER.extractBindValues(part));
    }

    /** Bound to a select, SQL and values. */
    static TokenBinding to(QueryPart select) {
        SqlFragment written = written(select);
        return new TokenBinding(written.text(), written.binds());
    }

    /** Bound to a condition besides. */
    TokenBinding and(Condition condition) {
        SqlFragment added = written(condition);
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(added.binds());
        return new TokenBinding(text + " WHERE " + added.text(), all);
    }

    /** Bound to the expressions among the keys besides, of which the ordering has the names alone. */
    TokenBinding by(List<JooqKey> keys) {
        StringBuilder longer = new StringBuilder(text);
        List<@Nullable Object> all = new ArrayList<>(values);
        for (JooqKey key : keys) {
            if (!key.isColumn()) {
                SqlFragment added = written(key.expression());
                longer.append(" KEY ").append(added.text());
                all.addAll(added.binds());
            }
        }
        return new TokenBinding(longer.toString(), all);
    }

    Fingerprint fingerprint() {
        return Fingerprint.ofFilter(text, values);
    }
}
