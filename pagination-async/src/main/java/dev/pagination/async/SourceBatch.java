package dev.pagination.async;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a source, in its order, and if the source can be opened in its middle, where to go on after them.
 *
 * @param <T> the type of a row
 */
public final class SourceBatch<T> {

    private final List<T> rows;
    private final @Nullable IntFunction<String> rowPoints;
    private final @Nullable String endPoint;
    private final @Nullable Long expectedRows;

    private SourceBatch(
            List<T> rows,
            @Nullable IntFunction<String> rowPoints,
            @Nullable String endPoint,
            @Nullable Long expectedRows) {
        this.rows = Objects.requireNonNull(rows, "rows");
        this.rowPoints = rowPoints;
        this.endPoint = endPoint;
        this.expectedRows = expectedRows;
    }

    /** Rows without a place to go on from; the list is not copied and must not be changed. */
    public static <T> SourceBatch<T> of(List<T> rows) {
        return new SourceBatch<>(rows, null, null, null);
    }

    /**
     * The same rows with the point from which the source goes on after the last of them; at most 8,192 characters, kept
     * in the job's table as it is.
     */
    public SourceBatch<T> endingAt(String point) {
        return new SourceBatch<>(rows, rowPoints, Objects.requireNonNull(point, "point"), expectedRows);
    }

    /** The same rows with a point after each of them, by its index in the batch; asked for few of them only. */
    public SourceBatch<T> withRowPoints(IntFunction<String> points) {
        return new SourceBatch<>(rows, Objects.requireNonNull(points, "points"), endPoint, expectedRows);
    }

    /** The same rows with the number of all rows of the source, for the progress. */
    public SourceBatch<T> outOf(long all) {
        return new SourceBatch<>(rows, rowPoints, endPoint, all);
    }

    /** The rows; none is null. */
    public List<T> rows() {
        return rows;
    }

    /**
     * The point after the row with an index, {@code -1} for the end of a batch without rows, if this source knows it.
     */
    public Optional<String> pointAfter(int index) {
        if (rowPoints != null && index >= 0) {
            return Optional.of(rowPoints.apply(index));
        }
        return index == rows.size() - 1 ? Optional.ofNullable(endPoint) : Optional.empty();
    }

    /** How many rows the source has in all, if it says so. */
    public OptionalLong expectedRows() {
        return expectedRows == null ? OptionalLong.empty() : OptionalLong.of(expectedRows);
    }
}
