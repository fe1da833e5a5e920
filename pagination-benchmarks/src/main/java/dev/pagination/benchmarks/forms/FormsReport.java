package dev.pagination.benchmarks.forms;

import dev.pagination.Ordering;
import dev.pagination.plan.SeekForm;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares the forms of a seek: what each reads and how long it takes, on each database and for each shape of order, as a
 * table in Markdown. The form that the dialect chooses is in bold; behind each table stand the orders for which another one
 * reads less. Every form's pages are compared with those of the chosen one before anything is counted.
 *
 * @param rows of the table, see {@link Engine#rows}
 * @param size of a page
 * @param times how often each page is timed, forms in turn
 */
record FormsReport(long rows, int size, int times) {

    /** The chosen form of an order reads more than another. */
    private static final double TOLERATED = 1.1;

    /** The report on a database. */
    String of(Engine engine) throws SQLException {
        StringBuilder report = new StringBuilder();
        List<String> better = new ArrayList<>();
        try (FormTable table = FormTable.create(engine, rows)) {
            report.append("## ").append(table.server()).append("\n\nCounted: ").append(engine.unit());
            report.append(".\n\n| order |");
            Arrays.stream(SeekForm.values())
                    .forEach(form -> report.append(' ').append(form).append(" |"));
            report.append("\n|---|")
                    .append("---|".repeat(SeekForm.values().length))
                    .append('\n');
            for (OrderShape shape : OrderShape.values()) {
                table.indexFor(shape);
                line(report, better, table, shape);
            }
        }
        report.append("\nAnother form reads less than the chosen one");
        report.append(better.isEmpty() ? " nowhere.\n" : ":\n\n" + String.join("\n", better) + "\n");
        return report.append('\n').toString();
    }

    private void line(StringBuilder report, List<String> better, FormTable table, OrderShape shape)
            throws SQLException {
        Ordering ordering = table.pager(shape, table.engine().dialect()).ordering();
        SeekForm chosen = table.engine().dialect().form(ordering);
        List<FormCase> cases = Arrays.stream(SeekForm.values())
                .filter(form -> form.fits(ordering))
                .map(form -> new FormCase(table, shape, form, size))
                .toList();
        prepare(cases, shape, shape == OrderShape.FILTERED ? table.rows() / 10 : table.rows());
        List<Long> reads = new ArrayList<>();
        report.append("| ").append(shape.text()).append(" |");
        for (SeekForm form : SeekForm.values()) {
            String cell = " –";
            for (FormCase one : cases) {
                if (one.form() == form) {
                    List<Long> counted = one.reads();
                    reads.add(counted.stream().mapToLong(Long::longValue).sum());
                    cell = cell(one, counted, form == chosen);
                }
            }
            report.append(cell).append(" |");
        }
        report.append('\n');
        compare(better, shape.text(), chosen, cases, reads);
    }

    /** Goes to the places, proves that all forms read the same there, and times them in turns. */
    private void prepare(List<FormCase> cases, OrderShape shape, long matching) {
        long pages = matching / size;
        cases.forEach(one -> one.placeAt(List.of(pages / 2, pages * 99 / 100 - 1)));
        List<List<Long>> expected = cases.get(0).read();
        for (FormCase one : cases) {
            if (!one.read().equals(expected)) {
                throw new IllegalStateException("The form " + one.form() + " reads other rows by " + shape.text());
            }
        }
        for (int i = 0; i < times; i++) {
            for (int j = 0; j < cases.size(); j++) {
                cases.get((i + j) % cases.size()).timeUnlessSlow();
            }
        }
    }

    private static String cell(FormCase one, List<Long> reads, boolean chosen) {
        String text = String.format(Locale.ROOT, "%,d / %,d, %,.0f µs", reads.get(0), reads.get(1), one.micros());
        return chosen ? " **" + text + "**" : " " + text;
    }

    private static void compare(
            List<String> better, String where, SeekForm chosen, List<FormCase> cases, List<Long> reads) {
        long own = 0;
        int least = 0;
        for (int i = 0; i < cases.size(); i++) {
            own = cases.get(i).form() == chosen ? reads.get(i) : own;
            least = reads.get(i) < reads.get(least) ? i : least;
        }
        if (own > TOLERATED * reads.get(least)) {
            better.add(String.format(
                    Locale.ROOT,
                    "- %s: %s reads %,d, the chosen %s %,d",
                    where,
                    cases.get(least).form(),
                    reads.get(least),
                    chosen,
                    own));
        }
    }
}
