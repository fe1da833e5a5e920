package dev.pagination.benchmarks.advisor.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagination.SortKey;
import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.EdgePoint;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.FormPoint;
import dev.pagination.benchmarks.advisor.findings.GrowthPoint;
import dev.pagination.benchmarks.advisor.findings.IndexFinding;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.findings.Reads;
import dev.pagination.benchmarks.advisor.findings.Setting;
import dev.pagination.benchmarks.advisor.input.Condition;
import dev.pagination.benchmarks.advisor.input.Depth;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.benchmarks.advisor.input.Subject;
import dev.pagination.benchmarks.advisor.verdict.Advice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Reads READS = new Reads(OptionalLong.of(51), false, "Index Scan <x>");
    private static final Findings FINDINGS = new Findings(
            new Setting("H2", "orders", "id ASC", "kind = 1", 50, 9_000, 10),
            List.of(
                    new PagePoint(Paging.KEYSET, 50, 0, Cost.of(1), READS),
                    new PagePoint(Paging.OFFSET, 50, 0, Cost.of(2), READS)),
            List.of(new FormPoint("UNION", 0, Cost.of(1), Reads.unknown())),
            List.of(
                    new CountPoint("kind = 1", Counting.NONE, "unknown", Cost.of(1), Optional.empty(), READS),
                    new CountPoint(
                            "kind = 1",
                            Counting.SEPARATE,
                            "9,000",
                            Cost.cutOffAfter(10_000),
                            Optional.of(Cost.of(9)),
                            Reads.unknown())),
            List.of(
                    new GrowthPoint("kind = 1", 90, Cost.of(0.5), READS),
                    new GrowthPoint("kind = 1", 4_500, Cost.of(4), READS),
                    new GrowthPoint("kind = 1", 9_000, Cost.cutOffAfter(10_000), Reads.unknown())),
            List.of(new EdgePoint(0, Cost.of(1), Cost.of(1))),
            107,
            new IndexFinding(IndexFinding.Service.NOT_SERVED, "None.", List.of("CREATE INDEX i ON orders (id)")),
            List.of("A note."));
    private static final Advice ADVICE = Advice.of(FINDINGS);

    /** A change of this list is a change of the format: see {@link JsonReport#VERSION}. */
    @Test
    void keepsTheNamesOfItsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonReport.text(FINDINGS, ADVICE, List.of("line")));

        assertThat(names(json))
                .containsExactly(
                        "advice.cheapestPaging",
                        "advice.counting.certainty",
                        "advice.counting.choice",
                        "advice.counting.java",
                        "advice.counting.reasons",
                        "advice.counting.sentence",
                        "advice.edges.certainty",
                        "advice.edges.choice",
                        "advice.edges.java",
                        "advice.edges.reasons",
                        "advice.edges.sentence",
                        "advice.index",
                        "advice.java",
                        "advice.offsetLosesFrom",
                        "advice.outlook",
                        "advice.paging.certainty",
                        "advice.paging.choice",
                        "advice.paging.java",
                        "advice.paging.reasons",
                        "advice.paging.sentence",
                        "counts.alone.best",
                        "counts.alone.end",
                        "counts.alone.high",
                        "counts.alone.low",
                        "counts.alone.median",
                        "counts.alone.times",
                        "counts.cost.best",
                        "counts.cost.end",
                        "counts.cost.high",
                        "counts.cost.low",
                        "counts.cost.median",
                        "counts.cost.times",
                        "counts.counting",
                        "counts.filter",
                        "counts.plan",
                        "counts.rowsRead",
                        "counts.sorts",
                        "counts.total",
                        "edges.assumed.best",
                        "edges.assumed.end",
                        "edges.assumed.high",
                        "edges.assumed.low",
                        "edges.assumed.median",
                        "edges.assumed.times",
                        "edges.exact.best",
                        "edges.exact.end",
                        "edges.exact.high",
                        "edges.exact.low",
                        "edges.exact.median",
                        "edges.exact.times",
                        "edges.skipped",
                        "forms.cost.best",
                        "forms.cost.end",
                        "forms.cost.high",
                        "forms.cost.low",
                        "forms.cost.median",
                        "forms.cost.times",
                        "forms.form",
                        "forms.plan",
                        "forms.skipped",
                        "forms.sorts",
                        "growth.cost.best",
                        "growth.cost.end",
                        "growth.cost.high",
                        "growth.cost.low",
                        "growth.cost.median",
                        "growth.cost.times",
                        "growth.filter",
                        "growth.plan",
                        "growth.rows",
                        "growth.rowsRead",
                        "growth.sorts",
                        "index.ddl",
                        "index.explanation",
                        "index.service",
                        "notes",
                        "pages.cost.best",
                        "pages.cost.end",
                        "pages.cost.high",
                        "pages.cost.low",
                        "pages.cost.median",
                        "pages.cost.times",
                        "pages.paging",
                        "pages.plan",
                        "pages.rowsRead",
                        "pages.size",
                        "pages.skipped",
                        "pages.sorts",
                        "setting.affordMillis",
                        "setting.database",
                        "setting.filter",
                        "setting.ordering",
                        "setting.rows",
                        "setting.size",
                        "setting.subject",
                        "tokenCharacters",
                        "version");
        assertThat(json.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void drawsItsPlotsAndFetchesNothing() throws IOException {
        String html = HtmlReport.text(FINDINGS, ADVICE, List.of("line"));

        assertThat(html)
                .contains("Index Scan &lt;x&gt;")
                .doesNotContain("http:", "https:", "src=", "<script", "<link")
                .doesNotContainPattern("url\\((?!#)");
        assertThat(html.split("<svg", -1)).hasSize(1 + 4);
        assertThat(Pattern.compile(" id=\"([^\"]+)").matcher(html).results().map(id -> id.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void drawsNoCountThatDidNotComeToItsEnd() throws IOException {
        Findings cutOff = new Findings(
                FINDINGS.setting(),
                FINDINGS.pages(),
                FINDINGS.forms(),
                FINDINGS.counts(),
                List.of(new GrowthPoint("kind = 1", 9_000, Cost.cutOffAfter(10_000), Reads.unknown())),
                FINDINGS.edges(),
                FINDINGS.tokenCharacters(),
                FINDINGS.index(),
                FINDINGS.notes());

        String html = HtmlReport.text(cutOff, ADVICE, List.of("line"));

        assertThat(html.split("<svg", -1)).hasSize(1 + 3);
        assertThat(html).contains("9,000   &gt; 10000         timed out");
    }

    @Test
    void printsAnswersFiguresAndStatements() {
        StringWriter text = new StringWriter();

        new TextReport(new PrintWriter(text)).print(FINDINGS, ADVICE, List.of("the line to paste"));

        assertThat(text.toString())
                .contains(
                        "Page by keyset",
                        "    CREATE INDEX i ON orders (id);",
                        "To paste",
                        "the line to paste",
                        "> 10000",
                        "timed out",
                        "A note.",
                        "Counts of so many rows, without a page",
                        "4,500      4.00",
                        "A token of this order has 107 characters.");
    }

    @Test
    void writesThePagerOfATable() {
        assertThat(JavaLines.of(
                        question(
                                new Subject.Table("\"Order\""),
                                SortKey.desc("at").nullsFirst()),
                        ADVICE))
                .containsExactly(
                        "JdbcPager<Row> pager = JdbcPager.table(dataSource, \"\\\"Order\\\"\")",
                        "        .orderBy(SortKey.desc(\"at\").nullsFirst())",
                        "        .uniqueKey(\"id\")",
                        "        .count(CountStrategy.none())",
                        "        .tokens(CursorTokens.encrypted(keys))",
                        "        .build(Row.class);");
    }

    @Test
    void writesThePagerOfASelect() {
        assertThat(JavaLines.of(
                        question(
                                new Subject.Select("SELECT id\nFROM t"),
                                SortKey.asc("id").notNull()),
                        ADVICE))
                .startsWith(
                        "JdbcPager<Row> pager = JdbcPager.select(dataSource, \"SELECT id\\nFROM t\", values)",
                        "        .orderBy(SortKey.asc(\"id\").notNull())");
    }

    private static Question question(Subject subject, SortKey key) {
        return new Question(
                subject,
                Map.of(),
                List.of(Condition.ALL),
                List.of(key),
                List.of("id"),
                new Question.Shape(List.of(50), List.of(Depth.parse("0")), Question.Forms.CHOSEN),
                new Question.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(10)));
    }

    private static List<String> names(JsonNode root) {
        TreeSet<String> names = new TreeSet<>();
        collect("", root, names);
        return new ArrayList<>(names);
    }

    private static void collect(String path, JsonNode node, TreeSet<String> names) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), names));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
            node.forEach(element -> collect(path, element, names));
        } else {
            names.add(path);
        }
    }
}
