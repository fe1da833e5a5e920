package dev.pagination.jooq;

import static dev.pagination.jooq.depot.Tables.SHELF;

import java.util.stream.IntStream;
import org.jooq.DSLContext;

/** Fills the table {@code shelf} of the schema {@code depot}, which jOOQ has generated code for. */
final class Shelves {

    static final int ROWS = 12;

    private Shelves() {}

    /** Creates and fills the table where the context's settings say. */
    static void create(DSLContext context, String label) {
        context.createTable(SHELF)
                .columns(SHELF.fields())
                .primaryKey(SHELF.AISLE, SHELF.LEVEL)
                .execute();
        for (int i : IntStream.range(0, ROWS).toArray()) {
            context.insertInto(SHELF, SHELF.AISLE, SHELF.LEVEL, SHELF.LABEL, SHELF.WIDTH)
                    .values(i * 5 % 4, i / 4, label + i, i % 3 == 0 ? null : i % 4)
                    .execute();
        }
    }
}
