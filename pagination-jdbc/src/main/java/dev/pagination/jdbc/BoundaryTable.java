package dev.pagination.jdbc;

import dev.pagination.PageBoundaries;
import dev.pagination.jdbc.internal.BoundaryRows;
import dev.pagination.jdbc.internal.BoundaryTypes;
import dev.pagination.jdbc.internal.OwnTransaction;
import dev.pagination.jdbc.internal.TableName;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Keeps {@link PageBoundaries} in a table, so that they are taken once and not by each process. It may keep those of many
 * pagers, each under a name: one name per order, filter and scope.
 *
 * <pre>{@code
 * BoundaryTable kept = BoundaryTable.of(dataSource, "page_boundary");
 *
 * PageBoundaries boundaries = kept.find("orders by date")
 *         .filter(found -> !found.isOlderThan(Duration.ofHours(6), Clock.systemUTC()))
 *         .orElseGet(() -> kept.replace("orders by date", orders.boundaries(10_000)));
 * }</pre>
 *
 * <p>Create the table by {@link #ddl}; it has one row per boundary and one for each name. Each call takes one connection
 * and runs one transaction of its own, READ COMMITTED where the database has that. Immutable, and thread-safe as the data
 * source is.
 */
public final class BoundaryTable {

    private static final Pattern NAME = Pattern.compile("[!-~](?:[ -~]{0,198}[!-~])?");

    /** A reader that finds no set whole, because it was replaced meanwhile, looks as often. */
    private static final int LOOKS = 5;

    private final DataSource dataSource;
    private final String table;
    private final BoundaryRows rows;

    private BoundaryTable(DataSource dataSource, String table) {
        this.dataSource = dataSource;
        this.table = table;
        this.rows = new BoundaryRows(table);
    }

    /**
     * Boundaries in a table; no input or output.
     *
     * @param dataSource usually a pool; it may hand out connections that do not commit by themselves
     * @param table a name as SQL has it, from the developer: {@code page_boundary}, {@code paging.boundary},
     *     {@code "Boundary"}
     * @throws IllegalArgumentException if {@code table} is not the name of a table and nothing else
     */
    public static BoundaryTable of(DataSource dataSource, String table) {
        Objects.requireNonNull(dataSource, "dataSource");
        if (TableName.parse(table).isEmpty()) {
            throw new IllegalArgumentException("The table of boundaries must be a name of at most three parts joined by"
                    + " dots, each of letters, digits, _ and $ or in double quotes.");
        }
        return new BoundaryTable(dataSource, table);
    }

    /**
     * The statement that creates the table, in the database's own SQL, without a semicolon; run it, or put it among your
     * migrations. Tokens have room up to 65,536 characters, the most that they can be set to; in databases other than
     * PostgreSQL, MariaDB, MySQL, H2, HSQLDB, Derby, SQLite and DuckDB up to 4,000.
     *
     * @throws dev.pagination.PageFetchException if the database cannot be asked what it is
     */
    public String ddl() {
        return OwnTransaction.run(
                dataSource,
                "Reading the metadata",
                connection -> BoundaryTypes.of(connection).ddl(table));
    }

    /**
     * Keeps boundaries under a name, in place of those that were there. Who reads meanwhile gets the old ones or the new
     * ones, never some of each. If two replace at once, both sets may be stored: the one taken last is then found, and the
     * next call removes both. On DuckDB one of the two fails and changes nothing.
     *
     * @param name 1 to 200 printable ASCII characters, no space at its ends
     * @return the same boundaries
     * @throws IllegalArgumentException if the name is not like that
     * @throws dev.pagination.PageFetchException if the database fails, or has no room for a token; what was kept before is
     *     kept, unless it failed while committing or giving the connection back, when it may be either
     */
    public PageBoundaries replace(String name, PageBoundaries boundaries) {
        checkName(name);
        Objects.requireNonNull(boundaries, "boundaries");
        return OwnTransaction.run(dataSource, "Keeping boundaries", connection -> {
            rows.delete(connection, name);
            rows.insert(connection, name, boundaries);
            return boundaries;
        });
    }

    /**
     * The boundaries kept under a name. How old they may be is the caller's to say, see
     * {@link PageBoundaries#isOlderThan}; that their tokens have expired is said by the page that they are used for, by
     * {@link dev.pagination.InvalidCursorException}.
     *
     * @param name 1 to 200 printable ASCII characters, no space at its ends
     * @return equal to what was kept; empty if there are none, or not all of their rows
     * @throws IllegalArgumentException if the name is not like that
     * @throws dev.pagination.PageFetchException if the database fails
     */
    public Optional<PageBoundaries> find(String name) {
        checkName(name);
        return OwnTransaction.run(dataSource, "Reading boundaries", connection -> {
            Optional<PageBoundaries> found = Optional.empty();
            for (int look = 0; look < LOOKS && found.isEmpty(); look++) {
                found = rows.read(connection, name);
            }
            return found;
        });
    }

    /**
     * Removes what is kept under a name; nothing if there is nothing.
     *
     * @param name 1 to 200 printable ASCII characters, no space at its ends
     * @throws IllegalArgumentException if the name is not like that
     * @throws dev.pagination.PageFetchException if the database fails
     */
    public void remove(String name) {
        checkName(name);
        OwnTransaction.run(dataSource, "Removing boundaries", connection -> {
            rows.delete(connection, name);
            return name;
        });
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of boundaries must be 1 to 200 printable ASCII characters without a space at its ends.");
        }
    }
}
