package dev.pagination.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a source file between the comments {@code tag::name[]} and {@code end::name[]}, moved to the left margin. */
final class SourceRegion {

    private SourceRegion() {}

    /**
     * Reads a region; markers of other regions inside it are left out.
     *
     * @throws IllegalArgumentException if there is no such region, or not exactly one
     */
    static String read(Path source, String name) throws IOException {
        List<String> lines = Files.readAllLines(source);
        int start = onlyLine(source, lines, "// tag::" + name + "[]");
        int end = onlyLine(source, lines, "// end::" + name + "[]");
        if (end <= start) {
            throw new IllegalArgumentException("The region " + name + " of " + source + " ends before it starts.");
        }
        List<String> region = lines.subList(start + 1, end).stream()
                .filter(line -> !line.strip().matches("// (tag|end)::\\S+\\[\\]"))
                .toList();
        return dedented(region);
    }

    private static int onlyLine(Path source, List<String> lines, String marker) {
        List<String> stripped = lines.stream().map(String::strip).toList();
        int index = stripped.indexOf(marker);
        if (index < 0 || index != stripped.lastIndexOf(marker)) {
            throw new IllegalArgumentException("There must be one line \"" + marker + "\" in " + source + ".");
        }
        return index;
    }

    private static String dedented(List<String> lines) {
        int margin = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.isBlank() ? "" : line.substring(margin).stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }
}
