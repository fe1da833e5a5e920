package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The promise that every block of Java in the documents is code of a test that runs.
 *
 * @param project the directory of the project
 */
record SnippetCheck(Path project) {

    private static final String EXTENSION = ".md";

    /** The documents a user reads first; in them a block of Java without an origin is not accepted. */
    private boolean isForUsers(Path document) {
        return document.equals(project.resolve("README.md")) || document.startsWith(project.resolve("docs/guide"));
    }

    /** All documents at the root and anywhere under {@code docs}. */
    List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(markdown(project, 1));
        if (Files.isDirectory(project.resolve("docs"))) {
            documents.addAll(markdown(project.resolve("docs"), Integer.MAX_VALUE));
        }
        return documents;
    }

    private static List<Path> markdown(Path directory, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(directory, depth)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** All blocks that name their origin, and those that ought to. */
    List<MarkdownSnippet> snippets() throws IOException {
        List<MarkdownSnippet> snippets = new ArrayList<>();
        for (Path document : documents()) {
            MarkdownSnippet.in(document).stream()
                    .filter(snippet -> snippet.origin().isPresent() || isForUsers(document))
                    .forEach(snippets::add);
        }
        return snippets;
    }

    /**
     * Checks one block.
     *
     * @throws AssertionError if it names no origin or differs from it
     */
    void check(MarkdownSnippet snippet) {
        assertThat(snippet.origin())
                .as("%s: the origin of the code, in a line <!-- from: path#region --> above it", snippet.place())
                .isPresent();
        MarkdownSnippet.Origin origin = snippet.origin().orElseThrow();
        assertThat(snippet.code())
                .as("%s: the code as it is in %s, region %s", snippet.place(), origin.file(), origin.region())
                .isEqualTo(region(origin));
    }

    private String region(MarkdownSnippet.Origin origin) {
        try {
            return SourceRegion.read(project.resolve(origin.file()), origin.region());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
