package dev.pagination.testkit.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) answers.
 *
 * @see <a href="https://www.postgresql.org/docs/17/using-explain.html">Using EXPLAIN</a>
 */
final class PlanReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REMOVED =
            List.of("Rows Removed by Filter", "Rows Removed by Index Recheck", "Rows Removed by Join Filter");
    private static final List<String> DETAILS = List.of("Index Cond", "Recheck Cond", "Filter", "Sort Key");

    private PlanReader() {}

    /**
     * Reads an answer.
     *
     * @throws IllegalArgumentException if it is not such JSON
     */
    static PlanReport read(PlanMode mode, String json) {
        try {
            JsonNode plan =
                    JSON.readTree(json.getBytes(StandardCharsets.UTF_8)).path(0).path("Plan");
            if (plan.isMissingNode()) {
                throw new IllegalArgumentException("The answer of EXPLAIN holds no plan.");
            }
            long buffers = plan.path("Shared Hit Blocks").asLong()
                    + plan.path("Shared Read Blocks").asLong();
            return new PlanReport(mode, node(plan), buffers);
        } catch (IOException failure) {
            throw new IllegalArgumentException("The answer of EXPLAIN is not JSON.", failure);
        }
    }

    private static PlanNode node(JsonNode json) {
        List<PlanNode> children = new ArrayList<>();
        json.path("Plans").forEach(child -> children.add(node(child)));
        return new PlanNode(
                json.path("Node Type").asText(),
                target(json),
                details(json),
                json.path("Actual Loops").asLong(),
                json.path("Actual Rows").asDouble(),
                REMOVED.stream().mapToDouble(key -> json.path(key).asDouble()).sum(),
                children);
    }

    private static String target(JsonNode json) {
        return Stream.of("Relation Name", "Index Name", "CTE Name")
                .map(key -> json.path(key).asText())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" by "));
    }

    private static String details(JsonNode json) {
        return DETAILS.stream()
                .filter(json::has)
                .map(key -> key + ": " + text(json.path(key)))
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
