package dev.pagination.jooq;

import static dev.pagination.jooq.depot.Tables.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.jooq.depot.tables.records.ShelfRecord;
import dev.pagination.testkit.TokenContract;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A pager reads the table that jOOQ's settings make of the one it was given; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JooqSettingsContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());

    private final RecordingDataSource recording;
    private final SQLDialect dialect;

    JooqSettingsContract(TestDatabase database, SQLDialect dialect) {
        this.recording = RecordingDataSource.of(database.dataSource());
        this.dialect = dialect;
    }

    @BeforeAll
    void createTables() {
        for (String tenant : List.of("tenant_a", "tenant_b")) {
            DSL.using(recording, dialect).createSchema(tenant).execute();
            Shelves.create(with(of(tenant)), tenant);
        }
    }

    @TestFactory
    Stream<DynamicTest> pagesTheTableThatSettingsMakeOfIt() {
        Settings elsewhere = new Settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema()
                                .withInput("depot")
                                .withOutput("tenant_a")
                                .withTables(new MappedTable().withInput("shelf").withOutput("shelf_of_old"))));
        return Map.of(
                        "another table", elsewhere,
                        "no schema", new Settings().withRenderSchema(false),
                        "unquoted",
                                new Settings()
                                        .withRenderSchema(false)
                                        .withRenderNameCase(RenderNameCase.UPPER)
                                        .withRenderQuotedNames(RenderQuotedNames.NEVER),
                        "formatted",
                                new Settings()
                                        .withRenderMapping(elsewhere.getRenderMapping())
                                        .withRenderKeywordCase(RenderKeywordCase.UPPER)
                                        .withRenderFormatted(true))
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    DSLContext context = with(entry.getValue());
                    Shelves.create(context, "s");
                    try {
                        walks(context);
                    } finally {
                        context.dropTable(SHELF).execute();
                    }
                }));
    }

    private static void walks(DSLContext context) {
        JooqPager<String> pager = JooqPager.table(context, SHELF)
                .orderBy(SHELF.WIDTH.desc().nullsLast())
                .build(ShelfRecord::getLabel);

        WalkContract.check(
                pager,
                context.selectFrom(SHELF)
                        .orderBy(SHELF.WIDTH.desc().nullsLast(), SHELF.AISLE.desc(), SHELF.LEVEL.desc())
                        .fetch(SHELF.LABEL),
                5);
        TotalContract.check(pager, Shelves.ROWS);
        assertThat(pager.ordering().describe()).isEqualToIgnoringCase("width DESC NULLS LAST, aisle DESC, level DESC");
    }

    @Test
    void followsTheSettingsOfTheContextThatItIsGivenLater() {
        JooqPager<String> pager = labels();
        JooqPager<String> other = pager.on(with(of("tenant_b")));

        assertThat(pager.stream()).hasSize(Shelves.ROWS).allMatch(label -> label.startsWith("tenant_a"));
        recording.clear();
        assertThat(other.stream()).hasSize(Shelves.ROWS).allMatch(label -> label.startsWith("tenant_b"));
        assertThat(recording.statements())
                .extracting(RecordedStatement::sql)
                .allMatch(sql -> sql.contains("tenant_b") && !sql.contains("tenant_a") && !sql.contains("depot"));
        assertThat(pager.stream()).allMatch(label -> label.startsWith("tenant_a"));
    }

    @Test
    void keepsTokensOfSchemasApartByScope() {
        JooqPager<String> ofA = labels().scope("a");
        JooqPager<String> ofB = labels().on(with(of("tenant_b"))).scope("b");
        CursorToken token = ofA.first(2).nextToken().orElseThrow();

        TokenContract.of(ofB, recording).refuses(token, Reason.NOT_AUTHENTIC);
        assertThat(ofA.next(token).content()).isNotEmpty();
    }

    private JooqPager<String> labels() {
        return JooqPager.table(with(of("tenant_a")), SHELF).tokens(TOKENS).build(ShelfRecord::getLabel);
    }

    private DSLContext with(Settings settings) {
        return DSL.using(recording, dialect, settings);
    }

    private static Settings of(String tenant) {
        return new Settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("depot").withOutput(tenant)));
    }
}
