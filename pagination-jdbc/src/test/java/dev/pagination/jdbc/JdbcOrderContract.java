package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the keys that a developer names become a total order; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcOrderContract {

    private final TestDatabase database;
    private final Sql sql;
    private final boolean upperCase;

    /**
     * The contract on a database.
     *
     * @param upperCase whether it keeps a name written without quotes in upper case
     */
    JdbcOrderContract(TestDatabase database, boolean upperCase) {
        this.database = database;
        this.sql = new Sql(database.dataSource());
        this.upperCase = upperCase;
    }

    @BeforeAll
    void createTables() {
        sql.run(
                "CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, customer int NOT NULL, code varchar(9) NOT NULL,"
                        + " note varchar(9))",
                "CREATE UNIQUE INDEX orders_code ON orders (customer, code)",
                "CREATE TABLE line (order_id int NOT NULL, line_no int NOT NULL, amount int NOT NULL, PRIMARY KEY (order_id, line_no))",
                "CREATE TABLE reversed_key (a int NOT NULL, b int NOT NULL, PRIMARY KEY (b, a))",
                "CREATE TABLE coded (code varchar(9) NOT NULL, name varchar(9), CONSTRAINT coded_uk UNIQUE (code))",
                "CREATE TABLE maybe_coded (code varchar(9), name varchar(9) NOT NULL, UNIQUE (code))",
                "CREATE TABLE half_coded (a int NOT NULL, b int, UNIQUE (a, b))",
                "CREATE TABLE keyless (a int NOT NULL, b int)",
                "CREATE INDEX keyless_a ON keyless (a)",
                "CREATE VIEW order_view AS SELECT id, note FROM orders",
                "CREATE TABLE order_lines (id int NOT NULL PRIMARY KEY, note varchar(9))",
                "CREATE VIEW orderXlines AS SELECT id, note FROM orders");
    }

    @Test
    void appendsThePrimaryKeyInTheDirectionOfTheLastKey() {
        assertThat(order("orders", SortKey.desc("customer"))).isEqualTo("customer DESC, id DESC");
        assertThat(order("orders", SortKey.asc("customer"))).isEqualTo("customer ASC, id ASC");
        assertThat(order("orders", SortKey.desc("customer"), SortKey.asc("note")))
                .isEqualTo("customer DESC, note ASC NULLS LAST, id ASC");
    }

    @Test
    void ordersByThePrimaryKeyWhereNothingIsNamed() {
        assertThat(order("orders")).isEqualTo("id ASC");
        assertThat(order("line")).isEqualTo("order_id ASC, line_no ASC");
        assertThat(order("reversed_key")).isEqualTo("b ASC, a ASC");
    }

    @Test
    void appendsWhatIsMissingOfACompositePrimaryKey() {
        assertThat(order("line", SortKey.desc("amount"))).isEqualTo("amount DESC, order_id DESC, line_no DESC");
        assertThat(order("line", SortKey.asc("line_no"), SortKey.desc("amount")))
                .isEqualTo("line_no ASC, amount DESC, order_id DESC");
    }

    @Test
    void doesNotAppendAPrimaryKeyThatIsAlreadyThere() {
        assertThat(order("orders", SortKey.desc("id"))).isEqualTo("id DESC");
        assertThat(order("orders", SortKey.desc("ID"))).isEqualTo("id DESC");
        assertThat(order("orders", SortKey.asc("customer"), SortKey.desc("Id"))).isEqualTo("customer ASC, id DESC");
        assertThat(order("line", SortKey.desc("line_no"), SortKey.asc("order_id")))
                .isEqualTo("line_no DESC, order_id ASC");
    }

    @Test
    void dropsKeysAfterACompleteUniqueKey() {
        assertThat(order("orders", SortKey.asc("id"), SortKey.desc("note"), SortKey.asc("code")))
                .isEqualTo("id ASC");
        assertThat(order("orders", SortKey.asc("code"), SortKey.asc("customer"), SortKey.asc("note")))
                .isEqualTo("code ASC, customer ASC");
    }

    @Test
    void usesAUniqueIndexWhereThereIsNoPrimaryKey() {
        assertThat(order("coded")).isEqualTo("code ASC");
        assertThat(order("coded", SortKey.desc("name").nullsFirst())).isEqualTo("name DESC NULLS FIRST, code DESC");
    }

    @Test
    void doesNotTakeAUniqueKeyThatMayBeNullForAProof() {
        assertRefused(
                JdbcPager.table(database.dataSource(), "maybe_coded").orderBy(SortKey.asc("code")),
                "The order is not unique, so rows with equal keys would be lost, and no unique key of the table maybe_coded"
                        + " is known; name the columns of one with uniqueKey().");
        assertRefused(
                JdbcPager.table(database.dataSource(), "half_coded").orderBy(SortKey.asc("a"), SortKey.asc("b")),
                "The order is not unique, so rows with equal keys would be lost, and no unique key of the table half_coded"
                        + " is known; name the columns of one with uniqueKey().");
    }

    @Test
    void refusesATableOrViewWithoutAKey() {
        assertRefused(
                JdbcPager.table(database.dataSource(), "keyless").orderBy(SortKey.asc("a")),
                "The order is not unique, so rows with equal keys would be lost, and no unique key of the table keyless is"
                        + " known; name the columns of one with uniqueKey().");
        assertRefused(
                JdbcPager.table(database.dataSource(), "order_view"),
                "The order is not unique, so rows with equal keys would be lost, and no unique key of the table order_view"
                        + " is known; name the columns of one with uniqueKey().");
    }

    @Test
    void takesTheDevelopersWordForAUniqueKey() {
        JdbcPagerBuilder view =
                JdbcPager.table(database.dataSource(), "order_view").uniqueKey("ID");
        JdbcPagerBuilder table = JdbcPager.table(database.dataSource(), "keyless")
                .uniqueKey("b", "a")
                .orderBy(SortKey.desc("b"));

        assertThat(built(view)).isEqualTo("id ASC");
        assertThat(built(view.orderBy(SortKey.desc("note")))).isEqualTo("note DESC NULLS LAST, id DESC");
        assertThat(built(view.orderBy(SortKey.desc("id").notNull()))).isEqualTo("id DESC");
        assertThat(built(table)).isEqualTo("b DESC, a DESC");
    }

    @Test
    void prefersADeclaredUniqueKeyToThePrimaryKey() {
        JdbcPagerBuilder builder =
                JdbcPager.table(database.dataSource(), "orders").uniqueKey("customer", "code");

        assertThat(built(builder)).isEqualTo("customer ASC, code ASC");
        assertThat(built(builder.orderBy(SortKey.desc("id")))).isEqualTo("id DESC");
    }

    @Test
    void refusesToTakeANullableColumnForNeverNull() {
        assertRefused(
                JdbcPager.table(database.dataSource(), "orders")
                        .orderBy(SortKey.asc("NOTE").notNull()),
                "The column " + name("note")
                        + " of the table orders may be NULL; say where NULL stands with nullsFirst()"
                        + " or nullsLast().");
    }

    @Test
    void refusesAnUnknownColumnAndSaysWhichThereAre() {
        String columns = name("id") + ", " + name("customer") + ", " + name("code") + ", " + name("note");

        assertRefused(
                JdbcPager.table(database.dataSource(), "orders").orderBy(SortKey.asc("price")),
                "There is no column price in the table orders; its columns are " + columns
                        + ". Give an expression a name with key().");
        assertRefused(
                JdbcPager.table(database.dataSource(), "orders").uniqueKey("price"),
                "There is no column price in the table orders; its columns are " + columns
                        + ". Give an expression a name with key().");
    }

    @Test
    void refusesAColumnNamedTwice() {
        assertRefused(
                JdbcPager.table(database.dataSource(), "orders").orderBy(SortKey.asc("code"), SortKey.desc("CODE")),
                "The order names " + name("code") + " twice; name it once.");
    }

    @Test
    void resolvesEachDerivedOrderLikeTheFirst() {
        JdbcPager<Long> pager = JdbcPager.table(database.dataSource(), "orders").build(row -> row.getLong(1));

        JdbcPager<Long> derived = pager.orderBy(SortKey.desc("customer"));

        assertThat(describe(derived)).isEqualTo("customer DESC, id DESC");
        assertThatThrownBy(() -> pager.orderBy(SortKey.asc("price")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no column price in the table orders; its columns are ");
    }

    private String order(String table, SortKey... keys) {
        return built(JdbcPager.table(database.dataSource(), table).orderBy(keys));
    }

    private String built(JdbcPagerBuilder builder) {
        return describe(builder.build(row -> row.getLong(1)));
    }

    /** The order with the names in lower case, the rest as it is. */
    private String describe(JdbcPager<?> pager) {
        String order = pager.ordering().describe();
        return upperCase
                ? order.toLowerCase(Locale.ROOT)
                        .replace(" asc", " ASC")
                        .replace(" desc", " DESC")
                        .replace(" nulls last", " NULLS LAST")
                        .replace(" nulls first", " NULLS FIRST")
                : order;
    }

    private String name(String name) {
        return upperCase ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static void assertRefused(JdbcPagerBuilder builder, String message) {
        assertThatThrownBy(() -> builder.build(row -> row.getLong(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
