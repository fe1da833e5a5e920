package dev.pagination.examples.terminal;

import java.io.PrintWriter;
import java.util.List;

/** A table printed row by row, so that its first rows are seen while the others are still measured. */
public final class TextTable {

    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final List<Column> columns;

    /** Prints the heads of the columns. */
    public TextTable(PrintWriter out, Column... columns) {
        this.out = out;
        this.columns = List.of(columns);
        row((Object[]) this.columns.stream().map(Column::head).toArray(String[]::new));
        row((Object[]) this.columns.stream().map(Column::rule).toArray(String[]::new));
    }

    /** Prints a row; whole numbers get separators of thousands, others one decimal place. */
    public void row(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(INDENT).append(columns.get(i).pad(Numbers.text(cells[i])));
        }
        out.println(line.toString().stripTrailing());
        out.flush();
    }

    /**
     * One column.
     *
     * @param head its heading
     * @param width how many characters it takes; a longer cell is not cut
     * @param right whether cells stand at its right edge
     */
    public record Column(String head, int width, boolean right) {

        public static Column text(String head, int width) {
            return new Column(head, width, false);
        }

        public static Column number(String head, int width) {
            return new Column(head, width, true);
        }

        private String rule() {
            return "-".repeat(width);
        }

        private String pad(String cell) {
            String space = " ".repeat(Math.max(0, width - cell.length()));
            return right ? space + cell : cell + space;
        }
    }
}
