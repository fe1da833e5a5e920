package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows as records; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcRecordContract {

    private static final UUID SOME_UUID = UUID.fromString("80000000-0000-0000-0000-000000000001");

    private final TestDatabase database;
    private final String bytesType;
    private final String bytes;

    /**
     * The contract on a database.
     *
     * @param bytesType its type of byte arrays
     * @param bytes how it writes the bytes ff 00
     */
    JdbcRecordContract(TestDatabase database, String bytesType, String bytes) {
        this.bytesType = bytesType;
        this.bytes = bytes;
        this.database = database;
    }

    enum Mood {
        LOW,
        HIGH
    }

    record Primitives(
            long id,
            boolean flag,
            byte tinyValue,
            short smallValue,
            int intValue,
            float realValue,
            double doubleValue) {}

    record Wrappers(
            Long id,
            Boolean flag,
            Byte tinyValue,
            Short smallValue,
            Integer intValue,
            Float realValue,
            Double doubleValue) {}

    record Objects(
            String name,
            BigDecimal amount,
            BigInteger whole,
            Mood mood,
            UUID token,
            byte[] data,
            LocalDate theDay,
            LocalTime timeOfDay,
            LocalDateTime localMoment,
            OffsetDateTime zonedMoment,
            Object anything) {}

    record Moment(Instant zonedMoment, BigInteger whole, Mood mood) {}

    record NoComponents() {}

    private record Hidden(long ID, String name_) {}

    record Picky(long id) {
        Picky {
            if (id == 1) {
                throw new IllegalArgumentException("not this one");
            }
        }
    }

    record Careless(long id) {
        Careless {
            throw JdbcRecordContract.<RuntimeException>unchecked(new InterruptedException("checked"));
        }
    }

    record Unknown(long id, String noSuchColumn) {}

    @BeforeAll
    void createTable() {
        String values = "1, true, 2, 3, 4, 0.5, 0.25, 'x', 1.50, 12345678901234567890, 'HIGH', '" + SOME_UUID + "', "
                + bytes + ", '2024-03-10', '02:30:00.123456', '2024-03-10 02:30:00.123456',"
                + " '2024-03-10 07:30:00.123456+00', 'any'";
        new Sql(database.dataSource())
                .run(
                        "CREATE TABLE everything (id bigint NOT NULL PRIMARY KEY, flag boolean, tiny_value smallint,"
                                + " small_value smallint, int_value int, real_value real, double_value double precision,"
                                + " name varchar(9), amount numeric(9, 2), whole numeric(30), mood varchar(9), token uuid,"
                                + " data " + bytesType
                                + ", the_day date, time_of_day time(6), local_moment timestamp(6),"
                                + " zoned_moment timestamp(6) with time zone, anything varchar(9))",
                        "INSERT INTO everything VALUES (" + values + ")",
                        "INSERT INTO everything (id) VALUES (2)");
    }

    @Test
    void readsPrimitivesAndTheirWrappers() {
        assertThat(builder().where("id = 1").build(Primitives.class).first(1).content())
                .containsExactly(new Primitives(1, true, (byte) 2, (short) 3, 4, 0.5f, 0.25));
        assertThat(builder().build(Wrappers.class).stream().toList())
                .containsExactly(
                        new Wrappers(1L, true, (byte) 2, (short) 3, 4, 0.5f, 0.25),
                        new Wrappers(2L, null, null, null, null, null, null));
    }

    @Test
    void readsObjects() {
        Objects read = builder().build(Objects.class).first(1).content().get(0);

        assertThat(read)
                .usingRecursiveComparison()
                .isEqualTo(new Objects(
                        "x",
                        new BigDecimal("1.50"),
                        new BigInteger("12345678901234567890"),
                        Mood.HIGH,
                        SOME_UUID,
                        new byte[] {-1, 0},
                        LocalDate.of(2024, 3, 10),
                        LocalTime.parse("02:30:00.123456"),
                        LocalDateTime.parse("2024-03-10T02:30:00.123456"),
                        OffsetDateTime.parse("2024-03-10T07:30:00.123456Z"),
                        "any"));
    }

    @Test
    void readsNullsAndInstants() {
        assertThat(builder().build(Moment.class).stream().toList())
                .containsExactly(
                        new Moment(
                                Instant.parse("2024-03-10T07:30:00.123456Z"),
                                new BigInteger("12345678901234567890"),
                                Mood.HIGH),
                        new Moment(null, null, null));
        assertThat(builder().where("id = 2").build(Objects.class).first().content())
                .containsExactly(new Objects(null, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void readsAComponentThatIsAKeyLikeAnyOther() {
        for (String key :
                List.of("name", "amount", "whole", "token", "data", "the_day", "time_of_day", "zoned_moment")) {
            JdbcPagerBuilder ordered = builder().orderBy(SortKey.desc(key));

            assertThat(ordered.build(Objects.class).stream().toList())
                    .as(key)
                    .usingRecursiveComparison()
                    .isEqualTo(builder().build(Objects.class).stream().toList());
            assertThat(ordered.build(Moment.class).stream().toList())
                    .as(key)
                    .isEqualTo(builder().build(Moment.class).stream().toList());
        }
    }

    @Test
    void findsColumnsByNameWhateverTheCaseAndUnderscores() {
        assertThat(builder().build(Hidden.class).first(1).content()).containsExactly(new Hidden(1, "x"));
        assertThat(builder()
                        .columns("name AS \"N_a_M_e\"", "id")
                        .build(Hidden.class)
                        .first(1)
                        .content())
                .containsExactly(new Hidden(1, "x"));
        assertThat(builder().build(NoComponents.class).first(1).content()).containsExactly(new NoComponents());
    }

    @Test
    void readsRecordsInATurkishLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(builder().build(Hidden.class).first(1).content()).containsExactly(new Hidden(1, "x"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesAComponentWithoutAColumn() {
        assertThatThrownBy(() -> builder().columns("id", "name").build(Unknown.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("There is no column for the component noSuchColumn of dev\\.pagination\\.jdbc\\."
                        + "JdbcRecordContract\\$Unknown; the table everything has (id, name|ID, NAME)\\.");
    }

    @Test
    void saysWhichPrimitiveIsNull() {
        assertThatThrownBy(() -> builder().build(Primitives.class).first(2))
                .isInstanceOf(PageFetchException.class)
                .hasMessage(
                        "The column of the record component flag is NULL, which a primitive cannot hold; use its wrapper"
                                + " class in dev.pagination.jdbc.JdbcRecordContract$Primitives.")
                .hasNoCause();
    }

    @Test
    void letsTheConstructorsExceptionThrough() {
        assertThatThrownBy(() -> builder().build(Picky.class).first(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not this one");
        assertThatThrownBy(() -> builder().build(Careless.class).first(1))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("The constructor of dev.pagination.jdbc.JdbcRecordContract$Careless failed; see the cause.")
                .cause()
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void saysThatATextIsNoneOfTheConstants() {
        JdbcPager<Moment> other = JdbcPager.select(
                        database.dataSource(), "SELECT id, zoned_moment, whole, 'secret' AS mood FROM everything")
                .uniqueKey("id")
                .build(Moment.class);

        assertThatThrownBy(() -> other.first(1))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Fetching a page failed; see the cause.")
                .cause()
                .isInstanceOf(SQLException.class)
                .hasMessage(
                        "A column read as dev.pagination.jdbc.JdbcRecordContract$Mood holds a text that is none of its"
                                + " constants.");
    }

    @Test
    void saysThatANumberIsNotWhole() {
        JdbcPager<Moment> other = JdbcPager.select(
                        database.dataSource(), "SELECT id, zoned_moment, 4711.5 AS whole, mood FROM everything")
                .uniqueKey("id")
                .build(Moment.class);

        assertThatThrownBy(() -> other.first(1))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Fetching a page failed; see the cause.")
                .cause()
                .isInstanceOf(SQLException.class)
                .hasMessage("A column read as java.math.BigInteger holds a number with a fraction.");
    }

    private JdbcPagerBuilder builder() {
        return JdbcPager.table(database.dataSource(), "everything");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(Exception checked) throws E {
        throw (E) checked;
    }
}
