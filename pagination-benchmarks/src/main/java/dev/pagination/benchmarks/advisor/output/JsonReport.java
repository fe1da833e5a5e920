package dev.pagination.benchmarks.advisor.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.IndexFinding;
import dev.pagination.benchmarks.advisor.findings.Reads;
import dev.pagination.benchmarks.advisor.findings.Setting;
import dev.pagination.benchmarks.advisor.verdict.Advice;
import dev.pagination.benchmarks.advisor.verdict.Answer;
import java.io.IOException;
import java.util.List;

/**
 * Advice and findings for machines. The names of fields are a promise: they are written here one by one, and a change
 * raises {@link #VERSION}. Times are milliseconds.
 */
public final class JsonReport {

    /** Raised when a field goes or changes its meaning, not when one is added. */
    public static final int VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    /** The JSON text. */
    public static String text(Findings findings, Advice advice, List<String> java) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", VERSION);
        setting(root.putObject("setting"), findings.setting());
        advice(root.putObject("advice"), advice, java);
        index(root.putObject("index"), findings.index());
        root.put("tokenCharacters", findings.tokenCharacters());
        points(root, findings);
        strings(root.putArray("notes"), findings.notes());
        return MAPPER.writeValueAsString(root);
    }

    private static void setting(ObjectNode node, Setting setting) {
        node.put("database", setting.database());
        node.put("subject", setting.subject());
        node.put("ordering", setting.ordering());
        node.put("filter", setting.filter());
        node.put("size", setting.size());
        node.put("rows", setting.rows());
        node.put("affordMillis", setting.affordMillis());
    }

    private static void advice(ObjectNode node, Advice advice, List<String> java) {
        answer(node.putObject("paging"), advice.paging());
        answer(node.putObject("counting"), advice.counting());
        answer(node.putObject("edges"), advice.edges());
        node.put("cheapestPaging", advice.cheapest().name());
        advice.offsetLosesFrom().ifPresent(depth -> node.put("offsetLosesFrom", depth));
        strings(node.putArray("index"), advice.index());
        strings(node.putArray("outlook"), advice.outlook());
        strings(node.putArray("java"), java);
    }

    private static void answer(ObjectNode node, Answer<?> answer) {
        node.put("choice", answer.choice().toString());
        node.put("sentence", answer.sentence());
        strings(node.putArray("reasons"), answer.reasons());
        node.put("java", answer.java());
        node.put("certainty", answer.certainty().name());
    }

    private static void index(ObjectNode node, IndexFinding index) {
        node.put("service", index.service().name());
        node.put("explanation", index.explanation());
        strings(node.putArray("ddl"), index.ddl());
    }

    private static void points(ObjectNode root, Findings findings) {
        ArrayNode pages = root.putArray("pages");
        findings.pages().forEach(page -> {
            ObjectNode node = pages.addObject();
            node.put("paging", page.paging().name());
            node.put("size", page.size());
            node.put("skipped", page.skipped());
            measured(node, page.cost(), page.reads());
        });
        ArrayNode forms = root.putArray("forms");
        findings.forms().forEach(form -> {
            ObjectNode node = forms.addObject();
            node.put("form", form.form());
            node.put("skipped", form.skipped());
            measured(node, form.cost(), form.reads());
        });
        ArrayNode counts = root.putArray("counts");
        findings.counts().forEach(count -> {
            ObjectNode node = counts.addObject();
            node.put("filter", count.filter());
            node.put("counting", count.counting().name());
            node.put("total", count.total());
            measured(node, count.cost(), count.reads());
            count.alone().ifPresent(alone -> cost(node.putObject("alone"), alone));
        });
        ArrayNode growth = root.putArray("growth");
        findings.growth().forEach(point -> {
            ObjectNode node = growth.addObject();
            node.put("filter", point.filter());
            node.put("rows", point.rows());
            measured(node, point.cost(), point.reads());
        });
        ArrayNode edges = root.putArray("edges");
        findings.edges().forEach(edge -> {
            ObjectNode node = edges.addObject();
            node.put("skipped", edge.skipped());
            cost(node.putObject("exact"), edge.exact());
            cost(node.putObject("assumed"), edge.assumed());
        });
    }

    private static void measured(ObjectNode node, Cost cost, Reads reads) {
        cost(node.putObject("cost"), cost);
        reads.rows().ifPresent(rows -> node.put("rowsRead", rows));
        node.put("sorts", reads.sorts());
        node.put("plan", reads.plan());
    }

    private static void cost(ObjectNode node, Cost cost) {
        node.put("best", cost.best());
        node.put("median", cost.median());
        node.put("low", cost.low());
        node.put("high", cost.high());
        node.put("times", cost.times());
        node.put("end", cost.end().name());
    }

    private static void strings(ArrayNode node, List<String> strings) {
        strings.forEach(node::add);
    }
}
