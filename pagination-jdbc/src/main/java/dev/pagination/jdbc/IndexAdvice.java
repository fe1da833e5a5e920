package dev.pagination.jdbc;

import java.util.List;
import java.util.Objects;

/**
 * What the indexes of a database do for a pager's order and filter, and what would do more. Its text is the explanation,
 * then the statements, one per line, each ended by a semicolon. Immutable.
 *
 * <pre>{@code
 * IndexAdvice advice = orders.advice();
 * assertThat(advice).as(advice.toString()).isInstanceOf(IndexAdvice.Served.class);
 * }</pre>
 *
 * @see JdbcPager#advice
 */
public sealed interface IndexAdvice {

    /** In plain words: what an index does, what it lacks, and which indexes were not counted. */
    String explanation();

    /**
     * The statements that make the pager served, in the database's own SQL, to be run in their order; without semicolons.
     * Empty if it is served, and if no index of this database could serve it: the explanation then says what would.
     */
    List<String> ddl();

    /**
     * A page is a range of one index: only the rows of the page are read.
     *
     * @param index the index, by its name in the catalogue
     * @param explanation in plain words
     */
    record Served(String index, String explanation) implements IndexAdvice {
        /** Checks that nothing is missing. */
        public Served {
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(explanation, "explanation");
        }

        @Override
        public List<String> ddl() {
            return List.of();
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /**
     * An index leads to the page, but more rows are read or sorted than the page has.
     *
     * @param index the index, by its name in the catalogue
     * @param explanation in plain words
     * @param ddl what would serve
     */
    record ServedInPart(String index, String explanation, List<String> ddl) implements IndexAdvice {
        /** Copies the list. */
        public ServedInPart {
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(explanation, "explanation");
            ddl = List.copyOf(ddl);
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /**
     * No index helps: every page reads and sorts all rows.
     *
     * @param explanation in plain words
     * @param ddl what would serve
     */
    record NotServed(String explanation, List<String> ddl) implements IndexAdvice {
        /** Copies the list. */
        public NotServed {
            Objects.requireNonNull(explanation, "explanation");
            ddl = List.copyOf(ddl);
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    private static String text(IndexAdvice advice) {
        StringBuilder text = new StringBuilder(advice.explanation());
        advice.ddl().forEach(statement -> text.append('\n').append(statement).append(';'));
        return text.toString();
    }
}
