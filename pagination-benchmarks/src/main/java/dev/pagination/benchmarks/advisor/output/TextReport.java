package dev.pagination.benchmarks.advisor.output;

import static dev.pagination.examples.terminal.TextTable.Column.number;
import static dev.pagination.examples.terminal.TextTable.Column.text;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.Reads;
import dev.pagination.benchmarks.advisor.verdict.Advice;
import dev.pagination.benchmarks.advisor.verdict.Answer;
import dev.pagination.examples.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Advice and findings for a terminal: the answers first, in words, then the figures. */
public record TextReport(PrintWriter out) {

    /** Prints all of it. */
    public void print(Findings findings, Advice advice, List<String> java) {
        out.printf(
                Locale.ROOT,
                "%s%n%s, ordered by %s, about %,d rows%n%n",
                findings.setting().database(),
                findings.setting().subject(),
                findings.setting().ordering(),
                findings.setting().rows());
        answer(advice.paging());
        advice.offsetLosesFrom()
                .ifPresent(depth -> out.printf(
                        Locale.ROOT, "  - OFFSET costs a tenth more than keyset from about %,d rows on.%n", depth));
        answer(advice.counting());
        answer(advice.edges());
        advice.index().forEach(out::println);
        findings.index().ddl().forEach(statement -> out.println("    " + statement + ";"));
        list("What would change this", advice.outlook());
        list("To paste", java);
        pages(findings);
        forms(findings);
        counts(findings);
        growth(findings);
        out.printf(Locale.ROOT, "%nA token of this order has %,d characters.%n", findings.tokenCharacters());
        list("Notes", findings.notes());
        out.flush();
    }

    private void answer(Answer<?> answer) {
        out.println(answer.sentence());
        answer.reasons().forEach(reason -> out.println("  - " + reason));
        out.println("  - How sure: " + answer.certainty().text() + ".");
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.printf("%n%s%n", title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private void pages(Findings findings) {
        table(
                "Pages, median of the times in ms and the middle half of them",
                "rows before",
                table -> findings.pages()
                        .forEach(page -> row(
                                table,
                                page.paging().text() + ", page of " + page.size(),
                                page.skipped(),
                                page.cost(),
                                page.reads())));
    }

    private void forms(Findings findings) {
        if (!findings.forms().isEmpty()) {
            table(
                    "Forms of the keyset's SQL",
                    "rows before",
                    table -> findings.forms()
                            .forEach(form -> row(table, form.form(), form.skipped(), form.cost(), form.reads())));
        }
    }

    private void counts(Findings findings) {
        for (String filter : findings.filters()) {
            table(
                    "First page with a total, " + rows(filter),
                    "total",
                    table -> findings.counts().stream()
                            .filter(count -> count.filter().equals(filter))
                            .forEach(count ->
                                    row(table, count.counting().text(), count.total(), count.cost(), count.reads())));
        }
    }

    private void growth(Findings findings) {
        if (!findings.growth().isEmpty()) {
            table(
                    "Counts of so many rows, without a page",
                    "rows counted",
                    table -> findings.growth()
                            .forEach(point ->
                                    row(table, rows(point.filter()), point.rows(), point.cost(), point.reads())));
        }
    }

    private static String rows(String filter) {
        return filter.isBlank() ? "all rows" : "WHERE " + filter;
    }

    private void table(String title, String place, Consumer<TextTable> rows) {
        out.printf("%n%s%n%n", title);
        rows.accept(new TextTable(
                out, text("way", 31), number(place, 18), number("ms", 8), number("half", 16), number("rows read", 10)));
    }

    private static void row(TextTable table, String way, Object place, Cost cost, Reads reads) {
        String half = String.format(Locale.ROOT, "%.2f-%.2f", cost.low(), cost.high());
        table.row(
                way,
                place,
                cost.isFinished() ? (Object) cost.median() : "> " + Math.round(cost.median()),
                cost.isFinished() ? half : "timed out",
                reads.rows().isPresent() ? (Object) reads.rows().getAsLong() : "n/a");
    }
}
