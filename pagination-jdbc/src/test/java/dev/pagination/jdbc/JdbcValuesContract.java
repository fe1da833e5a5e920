package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import dev.pagination.sql.ValueForm;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Rows of listed values, read apart and together; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcValuesContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final List<Integer> LISTED = List.of(1, 0, 12, 1, 99, 5);

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final Sql sql;
    private final WalkTable table;
    private final JdbcPager<Long> apart;
    private final JdbcPager<Long> together;

    JdbcValuesContract(TestDatabase database, SqlDialect dialect) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.sql = new Sql(recording);
        this.table = WalkTable.create(database);
        this.apart = builder("walk").indexed("NN1", "nn2").build(row -> row.getLong("id"));
        this.together = builder("walk")
                .dialect(dialect.withValueForm(ValueForm.TOGETHER))
                .indexed("nn1")
                .build(row -> row.getLong("id"));
    }

    /** The type of a column in which {@code 'a'} and {@code 'A'} are equal. */
    abstract String caseInsensitive();

    /** What only a statement has that reads the values apart. */
    abstract String apartMark();

    @AfterAll
    void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> walksLikeTheUnpagedQuery() {
        return Stream.of(WalkShape.TIES, WalkShape.DISTINCT, WalkShape.NULLS_IN_TIES, WalkShape.EMPTY)
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    table.fill(shape.rows());
                    for (List<SortKey> order : OrderMatrix.orders(1)) {
                        List<Long> expected = ids(order, Set.copyOf(LISTED));
                        WalkContract.check(apart.orderBy(order).whereIn("nn1", LISTED), expected, 1, 3);
                        WalkContract.checkStraight(
                                together.whereIn("nn1", LISTED).orderBy(order), expected, 2);
                    }
                    for (List<SortKey> order : OrderMatrix.orders(2)) {
                        WalkContract.checkStraight(
                                apart.whereIn("nn1", LISTED).orderBy(order), ids(order, Set.copyOf(LISTED)), 2);
                    }
                }));
    }

    @Test
    void readsASingleValueAndAListBesideOtherConditions() {
        table.fill(WalkShape.TIES.rows());
        List<SortKey> order = List.of(SortKey.desc("nn3"));
        JdbcPager<Long> filtered = apart.orderBy(order).where("id > ? OR id < ?", 6, 4);

        List<Long> one =
                ids(order, Set.of(1)).stream().filter(id -> id > 6 || id < 4).toList();
        WalkContract.check(filtered.whereIn("nn1", List.of(1)), one);
        WalkContract.check(filtered.whereIn("nn1", List.of(1, 7)).whereIn("nn1", Set.of(1, 0)), one);
        WalkContract.check(
                filtered.whereIn("nu1", List.of(0, 1)).whereIn("nn1", List.of(1, 3)),
                one.stream().filter(id -> nu1Of(id)).toList());
    }

    @Test
    void hasTheSameTokensHoweverTheValuesAreReadAndListed() {
        table.fill(WalkShape.TIES.rows());
        JdbcPager<Long> one = apart.whereIn("nn1", List.of(0, 1)).where("id > ?", 2);
        JdbcPager<Long> other = together.where("id > ?", 2).whereIn("nn1", List.of(1L, (short) 0, 1));

        CursorToken token = one.first(3).nextToken().orElseThrow();

        assertThat(other.next(token).content())
                .isEqualTo(one.next(token).content())
                .hasSize(3);
        CursorToken back = other.next(token).previousToken().orElseThrow();
        assertThat(one.previous(back).content()).isEqualTo(one.first(3).content());
    }

    @Test
    void countsTheRowsOfTheValues() {
        table.fill(WalkShape.TIES.rows());
        long expected = ids(List.of(), Set.of(1, 2)).size();

        for (CountStrategy count : List.of(
                CountStrategy.combined(),
                CountStrategy.separate(),
                CountStrategy.bounded(100),
                CountStrategy.snapshot())) {
            PageResponse<Long> page = apart.whereIn("nn1", List.of(1, 2))
                    .page(PageRequest.first(2).withCount(count));

            assertThat(page.total().exact()).hasValue(expected);
        }
    }

    @Test
    void hasNoRowWithoutValues() {
        table.fill(WalkShape.TIES.rows());

        PageResponse<Long> page =
                apart.whereIn("nn1", List.of()).page(PageRequest.first(2).withCount(CountStrategy.combined()));

        assertThat(page.content()).isEmpty();
        assertThat(page.total().exact()).hasValue(0);
        assertThat(apart.whereIn("nn1", Set.of()).last(2).content()).isEmpty();
    }

    @Test
    void deliversARowOnceWhereTheDatabaseFindsValuesEqual() {
        sql.run("CREATE TABLE tag (id integer NOT NULL PRIMARY KEY, name " + caseInsensitive() + " NOT NULL)");
        sql.run("INSERT INTO tag VALUES (1, 'a'), (2, 'A'), (3, 'b'), (4, 'c'), (5, 'a'), (6, 'B')");
        JdbcPager<Long> tags = builder("tag").indexed("name").build(row -> row.getLong("id"));

        WalkContract.check(tags.whereIn("name", List.of("a", "A", "B", "b", "x")), List.of(1L, 2L, 3L, 5L, 6L));
    }

    @Test
    void readsApartOnlyWhereAnIndexLeads() {
        sql.run("CREATE TABLE visit (id integer NOT NULL PRIMARY KEY, guest integer NOT NULL, at integer NOT NULL,"
                + " room decimal(12) NOT NULL)");
        sql.run("CREATE INDEX visit_at ON visit (guest, at, id)", "CREATE INDEX visit_room ON visit (guest, room)");
        JdbcPager<Long> visits = builder("visit").build(row -> row.getLong("id"));

        assertThat(statement(visits.orderBy(SortKey.desc("at")).whereIn("guest", List.of(1, 2))))
                .contains(apartMark());
        assertThat(statement(visits.orderBy(SortKey.asc("room")).whereIn("guest", List.of(1, 2))))
                .contains(apartMark());
        assertThat(statement(
                        visits.orderBy(SortKey.asc("room"), SortKey.asc("at")).whereIn("guest", List.of(1, 2))))
                .doesNotContain(apartMark())
                .contains(" IN (?, ?)");
        assertThat(statement(visits.orderBy(SortKey.asc("id")).whereIn("guest", List.of(1, 2))))
                .doesNotContain(apartMark());
        assertThat(statement(visits.orderBy(SortKey.asc("at")).whereIn("room", List.of(1, 2))))
                .doesNotContain(apartMark());
        assertThat(statement(visits.orderBy(SortKey.desc("at")).whereIn("guest", List.of(1, 2.0))))
                .doesNotContain(apartMark());
    }

    @Test
    void readsTogetherMoreValuesThanOneStatementHasBranchesFor() {
        table.fill(WalkShape.TIES.rows());
        List<Integer> many = IntStream.rangeClosed(0, 100).boxed().toList();
        List<SortKey> order = List.of(SortKey.desc("nn3"));
        JdbcPager<Long> all = apart.orderBy(order).whereIn("nn1", many);

        WalkContract.check(all, ids(order, Set.copyOf(many)), 2);
        assertThat(statement(all)).doesNotContain(apartMark());
        assertThat(statement(all.whereIn("nn2", List.of(1, 2)))).contains(apartMark());
    }

    @Test
    void refusesNullUnknownColumnsAndTooManyValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apart.whereIn("nn1", Arrays.asList(1, null)))
                .withMessageMatching("A value of the column (?i:nn1) is null, which IN never finds; ask for such rows"
                        + " with where\\(\"... IS NULL\"\\)\\.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        apart.whereIn("nn1", IntStream.range(0, 1_001).boxed().toList()))
                .withMessageMatching(
                        "The list has 1001 values of the column (?i:nn1); at most 1000 are taken\\. Put the"
                                + " values into a table and use where\\(\"... IN \\(SELECT ...\\)\"\\)\\.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apart.whereIn("nn9", List.of(1)))
                .withMessageStartingWith("There is no column nn9 in the table walk;");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder("walk").indexed("nn9").build(row -> 1))
                .withMessageStartingWith("There is no column nn9 in the table walk;");
        assertThat(apart.whereIn("nn1", IntStream.range(2_000, 3_000).boxed().toList())
                        .first()
                        .content())
                .isEmpty();
    }

    JdbcPagerBuilder builder(String name) {
        return JdbcPager.table(recording, name).tokens(TOKENS);
    }

    /** A table with an index that begins with another column than the list's. */
    void createStays() {
        sql.run(
                "CREATE TABLE stay (id integer NOT NULL PRIMARY KEY, hotel integer NOT NULL, guest integer NOT NULL,"
                        + " at integer NOT NULL)",
                "CREATE INDEX stay_at ON stay (hotel, guest, at, id)");
    }

    RecordingDataSource recording() {
        return recording;
    }

    Sql sql() {
        return sql;
    }

    String statement(JdbcPager<Long> pager) {
        recording.clear();
        pager.first(3);
        return recording.statements().get(0).sql();
    }

    private List<Long> ids(List<SortKey> order, Set<Integer> listed) {
        Set<Long> rows = table.rows().stream()
                .filter(row -> listed.contains(row.nn1()))
                .map(WalkRow::id)
                .collect(Collectors.toSet());
        return table.ids(order).stream().filter(rows::contains).toList();
    }

    private boolean nu1Of(long id) {
        return table.rows().stream().anyMatch(row -> row.id() == id && row.nu1() != null && row.nu1() < 2);
    }
}
