package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check itself: that it fails where it has to. */
class SnippetCheckTest {

    private static final String SOURCE = """
            class Orders {
                void example() {
                    // tag::loop[]
                    for (int i = 0; i < 3; i++) {
                        run(i);
                    }

                    stop();
                    // end::loop[]
                }
            }
            """;
    private static final String CODE = """
            for (int i = 0; i < 3; i++) {
                run(i);
            }

            stop();
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(project.resolve("Orders.java"), SOURCE);
        Files.createDirectories(project.resolve("docs/guide"));
        Files.createDirectories(project.resolve("docs/decisions"));
    }

    @Test
    void acceptsABlockThatIsItsRegion() throws IOException {
        write("README.md", block("Orders.java#loop", CODE));
        write("docs/guide/walks.md", "text\n\n" + block("Orders.java#loop", CODE) + "text\n");

        assertThat(snippets()).hasSize(2).allSatisfy(new SnippetCheck(project)::check);
    }

    @Test
    void refusesABlockThatDiffersFromItsRegion() throws IOException {
        write("README.md", block("Orders.java#loop", CODE.replace("i < 3", "i < 4")));

        assertRefused("README.md:2", "i < 4");
    }

    @Test
    void refusesABlockOfARegionThatIsNotThere() throws IOException {
        write("README.md", block("Orders.java#walk", CODE));

        assertRefused("There must be one line \"// tag::walk[]\"");
    }

    @Test
    void refusesABlockWithoutOriginWhereUsersRead() throws IOException {
        write("README.md", "```java\n" + CODE + "```\n");
        write("docs/guide/walks.md", "<!-- from: Orders.java#loop -->\ntext\n```java\n" + CODE + "```\n");

        assertThat(snippets()).hasSize(2);
        assertRefused("README.md:1", "the origin of the code");
    }

    @Test
    void leavesBlocksWithoutOriginAloneElsewhere() throws IOException {
        write("docs/decisions/0001.md", "```java\n" + CODE + "```\n");
        write("docs/decisions/0002.md", block("Orders.java#loop", CODE));
        write("README.md", "```sql\nSELECT 1\n```\n");

        assertThat(snippets())
                .hasSize(1)
                .allSatisfy(snippet -> assertThatCode(() -> new SnippetCheck(project).check(snippet))
                        .doesNotThrowAnyException());
    }

    private void assertRefused(String... message) throws IOException {
        MarkdownSnippet first = snippets().get(0);
        assertThatThrownBy(() -> new SnippetCheck(project).check(first)).hasMessageContainingAll(message);
    }

    private List<MarkdownSnippet> snippets() throws IOException {
        return new SnippetCheck(project).snippets();
    }

    private void write(String document, String text) throws IOException {
        Files.writeString(project.resolve(document), text);
    }

    private static String block(String origin, String code) {
        return "<!-- from: " + origin + " -->\n```java\n" + code + "```\n";
    }
}
