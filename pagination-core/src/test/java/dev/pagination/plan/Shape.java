package dev.pagination.plan;

import java.util.ArrayList;
import java.util.List;

/** Tables of {@link Row} with three values, each hard in another way. */
public enum Shape {
    EMPTY(0) {
        @Override
        Long value(int row, int column) {
            throw new AssertionError("There is no row.");
        }
    },
    ONE_ROW(1) {
        @Override
        Long value(int row, int column) {
            return 5L;
        }
    },
    NO_TIES(6) {
        @Override
        Long value(int row, int column) {
            return (row * 5L + column) % 7 + 1;
        }
    },
    TIES(9) {
        @Override
        Long value(int row, int column) {
            return column == 0 ? row / 3L : (row + column) % 2L;
        }
    },
    NULLS_AND_TIES(12) {
        @Override
        Long value(int row, int column) {
            int digit = row / (column == 0 ? 1 : column == 1 ? 3 : 6) % 3;
            return digit == 0 ? null : Long.valueOf(digit);
        }
    },
    ONLY_NULLS(5) {
        @Override
        Long value(int row, int column) {
            return null;
        }
    };

    private final int size;

    Shape(int size) {
        this.size = size;
    }

    abstract Long value(int row, int column);

    /** The rows, in an order that is none of those asked for. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int row = (i * 7 + 3) % size;
            rows.add(Row.of(100 + row, value(row, 0), value(row, 1), value(row, 2)));
        }
        return rows;
    }
}
