package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.EdgeCheck;
import dev.pagination.PageLimits;
import dev.pagination.benchmarks.advisor.input.Condition;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.benchmarks.advisor.input.Subject;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.jdbc.JdbcPagerBuilder;
import dev.pagination.plan.SeekForm;
import dev.pagination.sql.SqlDialect;
import dev.pagination.token.CursorTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The pagers of one question on one data source, which all accept each other's tokens.
 *
 * @param dataSource that they read from
 * @param keyset as a program would define it
 * @param offset whose numbered pages read whole rows from the start
 * @param deferred whose numbered pages read the keys from the start, then the rows
 * @param assumed that does not look behind a page
 * @param filtered one for each filter of the question, in its order
 * @param forms one for each form that can express the order; empty unless asked for
 */
record Pagers(
        DataSource dataSource,
        JdbcPager<List<@Nullable Object>> keyset,
        JdbcPager<List<@Nullable Object>> offset,
        JdbcPager<List<@Nullable Object>> deferred,
        JdbcPager<List<@Nullable Object>> assumed,
        List<JdbcPager<List<@Nullable Object>>> filtered,
        Map<SeekForm, JdbcPager<List<@Nullable Object>>> forms) {

    private static final int MAX_SIZE = 10_000;

    /**
     * Reads the metadata.
     *
     * @param dataSource that they read from, which leads to {@code database}
     */
    static Pagers define(Question question, AdvisedDatabase database, DataSource dataSource, CursorTokens tokens) {
        SqlDialect dialect = database.dialect();
        Definition definition = new Definition(question, dataSource, tokens, database.statementTimeout());
        JdbcPager<List<@Nullable Object>> keyset = definition.pager(definition.builder());
        Map<SeekForm, JdbcPager<List<@Nullable Object>>> forms = new EnumMap<>(SeekForm.class);
        if (question.shape().forms() == Question.Forms.EVERY) {
            Arrays.stream(SeekForm.values())
                    .filter(form -> form.fits(keyset.ordering()))
                    .forEach(form -> forms.put(
                            form, definition.pager(definition.builder().dialect(dialect.withForm(form)))));
        }
        return new Pagers(
                dataSource,
                keyset,
                definition.pager(definition.builder().dialect(dialect.withDeferredJoinFrom(Long.MAX_VALUE))),
                definition.pager(definition.builder().dialect(dialect.withDeferredJoinFrom(1))),
                definition.pager(definition.builder().edges(EdgeCheck.ASSUMED)),
                definition.filtered(),
                forms);
    }

    /** The pager of one of {@link #forms}. */
    JdbcPager<List<@Nullable Object>> inForm(SeekForm form) {
        return Objects.requireNonNull(forms.get(form), "a form that fits");
    }

    /** What the pagers have in common. */
    private record Definition(
            Question question, DataSource dataSource, CursorTokens tokens, Optional<Duration> timeout) {

        JdbcPagerBuilder builder() {
            JdbcPagerBuilder builder = subject()
                    .orderBy(question.order())
                    .uniqueKey(question.uniqueKey().toArray(new String[0]))
                    .limits(PageLimits.standard().withMaxSize(MAX_SIZE))
                    .tokens(tokens);
            timeout.ifPresent(builder::timeout);
            return builder;
        }

        private JdbcPagerBuilder subject() {
            if (question.subject() instanceof Subject.Select select) {
                return JdbcPager.select(dataSource, select.sql(), question.valuesIn(select.sql()));
            }
            return JdbcPager.table(dataSource, question.subject().text());
        }

        /** A pager of the pages' own filter. */
        JdbcPager<List<@Nullable Object>> pager(JdbcPagerBuilder builder) {
            return filtered(builder.build(Definition::row), question.filter());
        }

        List<JdbcPager<List<@Nullable Object>>> filtered() {
            JdbcPager<List<@Nullable Object>> all = builder().build(Definition::row);
            return question.filters().stream()
                    .map(condition -> filtered(all, condition))
                    .toList();
        }

        private <T> JdbcPager<T> filtered(JdbcPager<T> pager, Condition condition) {
            String sql = condition.sql();
            return sql.isBlank() ? pager : pager.where(sql, question.valuesIn(sql));
        }

        /** All columns, as a program would read them. */
        private static List<@Nullable Object> row(ResultSet row) throws SQLException {
            int columns = row.getMetaData().getColumnCount();
            List<@Nullable Object> values = new ArrayList<>(columns);
            for (int i = 1; i <= columns; i++) {
                values.add(row.getObject(i));
            }
            return values;
        }
    }
}
