package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every block of Java in README.md and docs is a region of a test in this package, so it compiles and runs. */
class ReadmeTest {

    /** How many there are at least; raise it with each that is added, so that the check cannot pass without them. */
    private static final int SNIPPETS = 25;

    private static final SnippetCheck CHECK = new SnippetCheck(project());

    @TestFactory
    Stream<DynamicTest> showsCodeThatRuns() throws IOException {
        return CHECK.snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        CHECK.project().relativize(snippet.document()) + ":" + snippet.line(),
                        () -> CHECK.check(snippet)));
    }

    @Test
    void findsTheSnippets() throws IOException {
        assertThat(CHECK.snippets()).hasSizeGreaterThanOrEqualTo(SNIPPETS);
    }

    @Test
    void findsOneInTheReadme() throws IOException {
        Path readme = CHECK.project().resolve("README.md");

        if (Files.exists(readme)) {
            assertThat(MarkdownSnippet.in(readme)).isNotEmpty();
        }
    }

    @Test
    void findsTheDocuments() throws IOException {
        List<Path> documents = CHECK.documents();

        assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document).isRegularFile());
    }

    /** The directory that has the wrapper, whether the tests run in the module or at the root. */
    private static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
