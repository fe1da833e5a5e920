package dev.pagination.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The report as a table in Markdown. */
final class ReportTable {

    private final Measured measured;

    ReportTable(Measured measured) {
        this.measured = measured;
    }

    /** One line per target: the median of the rounds, the smallest and the largest, and what was wanted. */
    String of(List<Target> targets) {
        StringBuilder table =
                new StringBuilder("| what | median of rounds | rounds | wanted | median times | allocated |\n");
        table.append("|---|---|---|---|---|---|\n");
        targets.forEach(target -> line(table, target));
        return table.toString();
    }

    private void line(StringBuilder table, Target target) {
        double[] values = values(target);
        double median = median(values);
        boolean kept = target.atLeast() ? median >= target.bound() : median <= target.bound();
        String unit = target.reference().isPresent() ? "" : " µs";
        String times = micros(target.measured())
                + target.reference().map(reference -> " / " + micros(reference)).orElse("");
        String bytes = bytes(target.measured())
                + target.reference().map(reference -> " / " + bytes(reference)).orElse("");
        table.append("| ")
                .append(target.what())
                .append(" | ")
                .append(number(median))
                .append(unit);
        table.append(" | ").append(number(values[0])).append(" to ").append(number(values[values.length - 1]));
        table.append(" | ")
                .append(target.atLeast() ? "≥ " : "≤ ")
                .append(number(target.bound()))
                .append(unit);
        table.append(kept ? ", kept" : ", **missed**");
        table.append(" | ").append(times).append(" µs | ").append(bytes).append(" B |\n");
    }

    /** Sorted. */
    private double[] values(Target target) {
        double[] values = measured.micros(target.measured());
        target.reference().ifPresent(reference -> {
            double[] divisors = measured.micros(reference);
            for (int i = 0; i < values.length; i++) {
                values[i] /= divisors[i];
            }
        });
        Arrays.sort(values);
        return values;
    }

    private String micros(Figure one) {
        return number(median(measured.micros(one)));
    }

    private String bytes(Figure one) {
        return String.format(Locale.ROOT, "%,d", Math.round(median(measured.bytes(one))));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 1_000 ? "%.1f" : "%,.0f", value);
    }
}
