package dev.pagination.benchmarks.advisor.output;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.GrowthPoint;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Plots of findings, as SVG elements to be put into a page. Nothing on a screen is needed to draw them. */
final class Charts {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;

    /** A logarithm has no place for less. */
    private static final double LEAST = 0.001;

    private Charts() {}

    /** Time by depth, a line for each way. */
    static String latency(Findings findings) throws IOException {
        return lines(findings, "Latency by depth", "ms", point -> point.cost().median());
    }

    /** Rows read by depth, a line for each way; empty if the database does not tell. */
    static Optional<String> rowsRead(Findings findings) throws IOException {
        return findings.pages().stream().allMatch(page -> page.reads().rows().isPresent())
                ? Optional.of(lines(
                        findings,
                        "Rows read by depth",
                        "rows",
                        point -> point.reads().rows().orElseThrow()))
                : Optional.empty();
    }

    /** The cost of each way to a total, a bar for each filter. */
    static String counts(Findings findings) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("First page with a total")
                .yAxisTitle("ms")
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(least(findings));
        chart.getStyler().setXAxisLabelRotation(30);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        List<Counting> ways = Stream.of(Counting.values())
                .filter(way -> findings.filters().stream()
                        .allMatch(filter -> findings.count(filter, way).isPresent()))
                .toList();
        List<String> names = ways.stream().map(Counting::text).toList();
        for (String filter : findings.filters()) {
            List<Double> millis = ways.stream()
                    .map(way -> findings.count(filter, way).orElseThrow())
                    .map(count -> millis(count.cost()))
                    .toList();
            chart.addSeries(name(findings, filter), names, millis);
        }
        return svg(chart);
    }

    /**
     * The cost of a count by how many rows it counts, a line for each filter, and beside it what the exact total costs that
     * is not told where to stop; empty if nothing came to its end.
     */
    static Optional<String> growth(Findings findings) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Cost of a count by the rows it counts")
                .xAxisTitle("rows counted")
                .yAxisTitle("ms")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        for (String filter : findings.filters()) {
            List<GrowthPoint> points = findings.growthOf(filter);
            if (!points.isEmpty()) {
                chart.addSeries(
                        "up to so many: " + words(filter),
                        points.stream().map(GrowthPoint::rows).toList(),
                        points.stream().map(point -> millis(point.cost())).toList());
                exact(findings, filter)
                        .ifPresent(cost -> chart.addSeries(
                                Counting.SEPARATE.text() + ": " + words(filter),
                                List.of(points.get(points.size() - 1).rows()),
                                List.of(millis(cost))));
            }
        }
        return chart.getSeriesMap().isEmpty() ? Optional.empty() : Optional.of(svg(chart));
    }

    /** What the exact total costs without a page, if it came to its end. */
    private static Optional<Cost> exact(Findings findings, String filter) {
        return findings.count(filter, Counting.SEPARATE)
                .flatMap(CountPoint::alone)
                .filter(Cost::isFinished);
    }

    /** Where bars begin: on a logarithmic axis not at 0. */
    private static double least(Findings findings) {
        return findings.counts().stream()
                        .mapToDouble(count -> millis(count.cost()))
                        .min()
                        .orElse(LEAST)
                / 2;
    }

    private static Double millis(Cost cost) {
        return Math.max(LEAST, cost.median());
    }

    private static String name(Findings findings, String filter) {
        String total =
                findings.count(filter, Counting.SEPARATE).map(CountPoint::total).orElse("?");
        return words(filter) + " (" + total + ")";
    }

    private static String words(String filter) {
        return filter.isBlank() ? "all rows" : filter;
    }

    private static String lines(Findings findings, String title, String unit, ToDoubleFunction<PagePoint> value)
            throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("rows before the page")
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        for (Paging way : Paging.values()) {
            List<Long> depths = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (long depth : findings.depths()) {
                findings.page(way, depth).ifPresent(point -> {
                    depths.add(depth);
                    values.add(Math.max(LEAST, value.applyAsDouble(point)));
                });
            }
            if (!depths.isEmpty()) {
                chart.addSeries(way.text(), depths, values);
            }
        }
        return svg(chart);
    }

    /** The element alone: a page has no place for a document's head, which names an address besides. */
    private static String svg(Chart<?, ?> chart) throws IOException {
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
        String document = bytes.toString(StandardCharsets.UTF_8);
        String element = document.substring(document.indexOf("<svg"));
        return element.replaceAll(" xmlns(:\\w+)?=\"[^\"]*\"", "");
    }
}
