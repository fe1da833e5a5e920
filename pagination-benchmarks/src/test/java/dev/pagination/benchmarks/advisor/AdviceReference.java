package dev.pagination.benchmarks.advisor;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.input.OrderText;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.jdbc.JdbcPagerBuilder;
import dev.pagination.jdbc.internal.JdbcDialect;
import dev.pagination.sql.SqlDialect;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * What pages and totals of a case cost, in milliseconds, measured without any of the advisor's code: all ways in turn on one
 * connection, as often as each other, the best tenth of the times; of the totals also statements written by hand.
 *
 * @param pages each way at all depths together
 * @param totals the exact ways, each with the first page
 * @param exact the statement that counts, alone
 * @param bounded the statement that counts up to 10,001 rows, alone
 */
record AdviceReference(Map<Paging, Double> pages, Map<Counting, Double> totals, double exact, double bounded) {

    private static final int SIZE = 50;
    private static final int NEIGHBOURS = 3;
    private static final int LEAST_ROUNDS = 25;
    private static final double[] DEPTHS = {0, 0.5, 0.99};

    /** Measures for a while, longer if each was not read 25 times by then. */
    static AdviceReference of(AdvisedTable table, String order, String filter, Duration budget) throws SQLException {
        try (Connection connection = table.database().dataSource().getConnection()) {
            Ways ways = new Ways(connection, table.name(), order, filter);
            ways.time(budget);
            Map<Paging, Double> pages = new EnumMap<>(Paging.class);
            for (Paging paging : Paging.values()) {
                pages.put(
                        paging,
                        ways.pages.get(paging).stream().mapToDouble(Way::best).sum());
            }
            Map<Counting, Double> totals = new EnumMap<>(Counting.class);
            ways.totals.forEach((counting, way) -> totals.put(counting, way.best()));
            return new AdviceReference(pages, totals, ways.exact.best(), ways.bounded.best());
        }
    }

    /** Something to be timed. */
    private record Way(IntConsumer call, List<Long> nanos) {
        Way(IntConsumer call) {
            this(call, new ArrayList<>());
        }

        void run(int round) {
            long started = System.nanoTime();
            call.accept(round);
            nanos.add(System.nanoTime() - started);
        }

        /** The first third is for Java to get warm. */
        double best() {
            long[] warm = nanos.stream()
                    .skip(nanos.size() / 3)
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            return warm[(warm.length - 1) / 10] / 1e6;
        }
    }

    /** All ways of a case. */
    private static final class Ways {
        private final Connection connection;
        private final String from;
        private final Map<Paging, List<Way>> pages = new EnumMap<>(Paging.class);
        private final Map<Counting, Way> totals = new EnumMap<>(Counting.class);
        private final Way exact;
        private final Way bounded;
        private final List<Way> all = new ArrayList<>();

        Ways(Connection connection, String table, String order, String filter) throws SQLException {
            this.connection = connection;
            this.from = table + (filter.isEmpty() ? "" : " WHERE " + filter);
            SqlDialect dialect = JdbcDialect.of(connection, null).sql();
            CursorTokens tokens = CursorTokens.encrypted(KeyRing.random());
            JdbcPagerBuilder builder = JdbcPager.table(connection, table)
                    .orderBy(OrderText.keys(order))
                    .tokens(tokens);
            JdbcPager<String> keyset = filtered(builder, filter);
            JdbcPager<String> whole = filtered(builder.dialect(dialect.withDeferredJoinFrom(Long.MAX_VALUE)), filter);
            JdbcPager<String> deferred = filtered(builder.dialect(dialect.withDeferredJoinFrom(1)), filter);
            for (Paging paging : Paging.values()) {
                pages.put(paging, new ArrayList<>());
            }
            long rows = value("SELECT COUNT(*) FROM " + from);
            for (double depth : DEPTHS) {
                long page = Math.min((long) (depth * rows / SIZE), rows / SIZE - 1 - NEIGHBOURS);
                List<PageRequest> after = after(deferred, page);
                page(Paging.KEYSET, round -> keyset.page(after.get(round % after.size())));
                page(Paging.OFFSET, round -> whole.page(numbered(page, round)));
                page(Paging.DEFERRED_JOIN, round -> deferred.page(numbered(page, round)));
            }
            for (Counting counting : List.of(Counting.SEPARATE, Counting.COMBINED, Counting.SNAPSHOT)) {
                CountStrategy strategy = counting.strategy();
                totals.put(
                        counting,
                        way(round -> keyset.page(PageRequest.first(SIZE).withCount(strategy))));
            }
            exact = way(round -> value("SELECT COUNT(*) FROM " + from));
            bounded = way(round -> value("SELECT COUNT(*) FROM (SELECT 1 FROM " + from + " LIMIT 10001) counted"));
        }

        private static JdbcPager<String> filtered(JdbcPagerBuilder builder, String filter) {
            JdbcPager<String> pager = builder.build(row -> row.getString("note"));
            return filter.isEmpty() ? pager : pager.where(filter);
        }

        /** The same pages that {@link #numbered} reads. */
        private static List<PageRequest> after(JdbcPager<String> pager, long page) {
            if (page == 0) {
                return List.of(PageRequest.first(SIZE));
            }
            List<PageRequest> after = new ArrayList<>();
            PageResponse<String> before = pager.page(PageRequest.ofPage(page - 1, SIZE));
            for (int i = 0; i < NEIGHBOURS; i++) {
                CursorToken token = before.nextToken().orElseThrow();
                after.add(PageRequest.after(token).withSize(SIZE));
                before = pager.page(PageRequest.after(token).withSize(SIZE));
            }
            return after;
        }

        private static PageRequest numbered(long page, int round) {
            return PageRequest.ofPage(page == 0 ? 0 : page + round % NEIGHBOURS, SIZE);
        }

        private void page(Paging paging, IntConsumer call) {
            pages.get(paging).add(way(call));
        }

        private Way way(IntConsumer call) {
            Way way = new Way(call);
            all.add(way);
            return way;
        }

        void time(Duration budget) {
            List<Way> turns = new ArrayList<>(all);
            Random order = new Random(2);
            long end = System.nanoTime() + budget.toNanos();
            for (int round = 0; round < LEAST_ROUNDS || System.nanoTime() < end; round++) {
                Collections.shuffle(turns, order);
                for (Way way : turns) {
                    way.run(round);
                }
            }
        }

        private long value(String sql) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException failure) {
                throw new IllegalStateException("The reference could not be counted.", failure);
            }
        }
    }
}
