package dev.pagination.testkit.recording;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement as it was executed.
 *
 * @param sql the text as given to the driver, parameters as {@code ?}
 * @param bindings the bound parameters in the order of their index; empty for a statement that was not prepared
 */
public record RecordedStatement(String sql, List<Binding> bindings) {

    /** Copies the list. */
    public RecordedStatement {
        bindings = List.copyOf(bindings);
    }

    /** Whether it returns rows: others begin transactions, set isolations and the like. */
    public boolean isQuery() {
        String text = sql.stripLeading();
        return Stream.of("SELECT", "(", "WITH")
                .anyMatch(start -> text.regionMatches(true, 0, start, 0, start.length()));
    }

    /** Binds everything again, to a statement with as many parameters. */
    public void bind(PreparedStatement statement) throws SQLException {
        for (Binding binding : bindings) {
            binding.apply(statement, binding.parameter());
        }
    }

    /** The text and the bindings, one per line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(sql);
        bindings.forEach(binding -> text.append("\n  ").append(binding));
        return text.toString();
    }
}
