package dev.pagination.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private static final String NESTED = """
            [{"Plan": {
              "Node Type": "Limit", "Actual Rows": 3, "Actual Loops": 1, "Shared Hit Blocks": 7, "Shared Read Blocks": 2,
              "Plans": [
                {"Node Type": "Incremental Sort", "Actual Rows": 3, "Actual Loops": 1, "Sort Key": ["a", "id"],
                 "Plans": [
                  {"Node Type": "Index Scan", "Relation Name": "t", "Index Name": "t_a", "Index Cond": "(a > 1)",
                   "Actual Rows": 40.50, "Actual Loops": 2, "Rows Removed by Filter": 5}]},
                {"Node Type": "Seq Scan", "Parent Relationship": "InitPlan", "Relation Name": "never",
                 "Actual Rows": 0, "Actual Loops": 0},
                {"Node Type": "Index Only Scan", "Relation Name": "u", "Actual Rows": 0, "Actual Loops": 4}]}}]
            """;

    @Test
    void addsUpWhatAllScansReadInAllLoops() {
        PlanReport report = PlanReader.read(PlanMode.GENERIC, NESTED);

        assertThat(report.mode()).isEqualTo(PlanMode.GENERIC);
        assertThat(report.rowsRead()).isEqualTo(91 + 4);
        assertThat(report.buffers()).isEqualTo(9);
    }

    @Test
    void looksAwayFromStepsThatWereNeverExecuted() {
        PlanReport report = PlanReader.read(PlanMode.CUSTOM, NESTED);

        assertThat(report.sequentialScans()).isEmpty();
        assertThat(report.nodes()).hasSize(5);
    }

    @Test
    void knowsWhatASortGotIn() {
        PlanReport report = PlanReader.read(PlanMode.CUSTOM, NESTED);

        assertThat(report.sorts()).singleElement().satisfies(sort -> {
            assertThat(sort.isIncrementalSort()).isTrue();
            assertThat(sort.rowsIn()).isEqualTo(81);
        });
    }

    @Test
    void writesThePlanAsATree() {
        PlanReport report = PlanReader.read(PlanMode.CUSTOM, NESTED);

        assertThat(report.root()).hasToString("""
                Limit (rows 3.0, removed 0.0, loops 1)
                  Incremental Sort (rows 3.0, removed 0.0, loops 1) Sort Key: ["a","id"]
                    Index Scan on t by t_a (rows 40.5, removed 5.0, loops 2) Index Cond: (a > 1)
                  Seq Scan on never (rows 0.0, removed 0.0, loops 0)
                  Index Only Scan on u (rows 0.0, removed 0.0, loops 4)
                """);
    }

    @Test
    void letsAnIncrementalSortReadItsGroups() {
        PlanReport report = PlanReader.read(PlanMode.CUSTOM, NESTED);

        assertThat(SeekLimits.standard().violations(report, 21)).isEmpty();
        assertThat(SeekLimits.standard().violations(report, 10))
                .containsExactly(
                        "It reads 95 rows; at most 54 are allowed.", "It sorts 81 rows; at most 54 are allowed.");
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanReader.read(PlanMode.CUSTOM, "[]"))
                .withMessage("The answer of EXPLAIN holds no plan.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanReader.read(PlanMode.CUSTOM, "Limit"))
                .withMessage("The answer of EXPLAIN is not JSON.");
    }
}
