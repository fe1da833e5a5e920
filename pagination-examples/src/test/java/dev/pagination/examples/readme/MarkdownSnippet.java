package dev.pagination.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of Java in a document. Its origin stands in a comment above it:
 *
 * <pre>
 * &lt;!-- from: module/src/test/java/OrdersTest.java#first-page --&gt;
 * </pre>
 *
 * @param document where it stands
 * @param line the 1-based number of the line that opens it
 * @param origin the file, relative to the project, and the region in it; empty if no comment names one
 * @param code its lines, each ended by a newline
 */
record MarkdownSnippet(Path document, int line, Optional<Origin> origin, String code) {

    private static final Pattern ORIGIN = Pattern.compile("\\s*<!--\\s*from:\\s*(\\S+)#(\\S+)\\s*-->\\s*");
    private static final String OPENING = "```java";
    private static final String CLOSING = "```";

    /**
     * Where a snippet comes from.
     *
     * @param file relative to the project
     * @param region the name of a region in it
     */
    record Origin(String file, String region) {}

    /** All blocks of Java in a document, in their order. */
    static List<MarkdownSnippet> in(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        List<MarkdownSnippet> snippets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(OPENING)) {
                List<String> code = lines.subList(i + 1, closing(document, lines, i));
                snippets.add(new MarkdownSnippet(document, i + 1, originAbove(lines, i), joined(code)));
            }
        }
        return snippets;
    }

    private static int closing(Path document, List<String> lines, int opening) {
        for (int i = opening + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(CLOSING)) {
                return i;
            }
        }
        throw new IllegalArgumentException(document + ":" + (opening + 1) + " opens a block that is never closed.");
    }

    private static Optional<Origin> originAbove(List<String> lines, int opening) {
        for (int i = opening - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                Matcher comment = ORIGIN.matcher(lines.get(i));
                return comment.matches()
                        ? Optional.of(new Origin(comment.group(1), comment.group(2)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String joined(List<String> code) {
        StringBuilder text = new StringBuilder();
        code.forEach(line -> text.append(line.stripTrailing()).append('\n'));
        return text.toString();
    }

    /** File and line, as an editor opens them. */
    String place() {
        return document + ":" + line;
    }
}
