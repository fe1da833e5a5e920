package dev.pagination.jooq.internal;

import dev.pagination.jdbc.internal.Column;
import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.jdbc.internal.TableCatalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Which fields of a select may be NULL. What a driver says of a result column counts only where it cannot err: of the
 * columns of joins drivers say NOT NULL also where an outer join has made them NULL, and DuckDB's and SQLite's say of every
 * column that it may be NULL.
 *
 * @param columns of the only table, as the catalogue of its database has them; empty if nothing is known
 */
record Presences(List<Column> columns) {

    /** Of rows that are not those of one table. */
    static final Presences UNKNOWN = new Presences(List.of());

    private static final String PART = "(?:\"[^\"]+\"|`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    /** A name, perhaps with an alias. Plain SQL can be a join or a function, too, of which a catalogue knows nothing. */
    private static final Pattern FROM_NAME = Pattern.compile(
            "select\\s+1\\s+from\\s+(" + PART + "(?:\\." + PART + ")*)(?:\\s+(?:as\\s+)?" + PART + ")?",
            Pattern.CASE_INSENSITIVE);

    Presences {
        columns = List.copyOf(columns);
    }

    /** What the catalogue says of the only table of a FROM, if there is just one. */
    static Presences of(FromTables tables, DSLContext context, Connection connection, TableCatalog catalog)
            throws SQLException {
        Optional<Table<?>> single = tables.single();
        if (single.isEmpty()) {
            return UNKNOWN;
        }
        Matcher from =
                FROM_NAME.matcher(context.render(DSL.select(DSL.inline(1)).from(single.get())));
        if (!from.matches()) {
            return UNKNOWN;
        }
        Select<?> none = DSL.select(DSL.asterisk()).from(single.get()).where(DSL.falseCondition());
        List<Column> described = new Describer(context).columns(none);
        return new Presences(catalog.read(connection, from.group(1), described).columns());
    }

    /**
     * A described column, with what is known of it.
     *
     * @param field that it shows
     */
    Column of(Field<?> field, Column described) {
        if (Candidates.isColumn(field)) {
            Presence presence = columns.stream()
                    .filter(column -> column.name().equals(described.name()))
                    .map(Column::presence)
                    .findFirst()
                    .orElse(Presence.UNKNOWN);
            return described.of(presence);
        }
        boolean never = !columns.isEmpty() && described.presence() == Presence.NEVER_NULL;
        return never ? described : described.ofUnknownPresence();
    }
}
