package dev.pagination.examples;

import dev.pagination.examples.terminal.Progress;
import dev.pagination.examples.terminal.TextTable;
import java.io.PrintWriter;

/**
 * What the program tells, as it finds out.
 *
 * @param out where it is printed
 * @param display shows progress meanwhile
 */
record Report(PrintWriter out, Progress.Display display) {

    /** Begins a section. */
    void section(String title) {
        gap();
        out.println(title);
        gap();
        out.flush();
    }

    /** Prints one line of a section. */
    void line(String text) {
        out.println("  " + text);
        out.flush();
    }

    /** Prints an empty line. */
    void gap() {
        out.println();
    }

    /** Begins a table. */
    TextTable table(TextTable.Column... columns) {
        return new TextTable(out, columns);
    }
}
