package dev.pagination.benchmarks.advisor.output;

import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.verdict.Advice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Advice and findings as one HTML file that needs no other: plots are in it, nothing is fetched, nothing is run. */
public final class HtmlReport {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Paging advice</title>
            <style>
            body { font-family: sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; line-height: 1.4; }
            pre { background: #f4f4f4; padding: 1em; overflow-x: auto; }
            svg { max-width: 100%%; height: auto; }
            </style>
            </head>
            <body>
            <h1>Paging advice</h1>
            <pre>%s</pre>
            %s
            <h2>Plans</h2>
            %s
            </body>
            </html>
            """;

    private HtmlReport() {}

    /** The file's text. */
    public static String text(Findings findings, Advice advice, List<String> java) throws IOException {
        StringWriter words = new StringWriter();
        new TextReport(new PrintWriter(words)).print(findings, advice, java);
        List<String> plots = new ArrayList<>();
        if (!findings.depths().isEmpty()) {
            plots.add(Charts.latency(findings));
            Charts.rowsRead(findings).ifPresent(plots::add);
        }
        if (!findings.filters().isEmpty()) {
            plots.add(Charts.counts(findings));
            Charts.growth(findings).ifPresent(plots::add);
        }
        return PAGE.formatted(escaped(words.toString()), String.join("\n", plots), plans(findings));
    }

    private static String plans(Findings findings) {
        Stream<String> pages = findings.pages().stream()
                .map(page -> plan(
                        "%s after %,d rows, page of %d".formatted(page.paging().text(), page.skipped(), page.size()),
                        page.reads().plan()));
        Stream<String> counts = findings.counts().stream()
                .map(count -> plan(
                        "%s %s"
                                .formatted(
                                        count.counting().text(),
                                        count.filter().isBlank() ? "" : "WHERE " + count.filter()),
                        count.reads().plan()));
        return String.join("\n", Stream.concat(pages, counts).toList());
    }

    private static String plan(String title, String plan) {
        String text = plan.isBlank() ? "The database was not asked." : plan;
        return "<details><summary>%s</summary><pre>%s</pre></details>".formatted(escaped(title), escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
