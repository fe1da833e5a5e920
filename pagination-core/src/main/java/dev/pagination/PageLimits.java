package dev.pagination;

import java.util.Objects;

/**
 * How many rows a page may have. The limits hold in the engine, whatever the web layer did or forgot.
 *
 * @param defaultSize rows of a page whose request names no size; at least 1, at most {@code maxSize}
 * @param maxSize the largest size a request may name; at least 1, at most {@value #LARGEST_MAX_SIZE}
 * @param outside what happens to a size outside 1 to {@code maxSize}
 */
public record PageLimits(int defaultSize, int maxSize, Outside outside) {

    /** The largest value that {@code maxSize} may have. */
    public static final int LARGEST_MAX_SIZE = 1_000_000;

    private static final PageLimits STANDARD = new PageLimits(50, 500, Outside.REFUSE);

    /** What happens to a page size outside the limits. */
    public enum Outside {
        /** {@link InvalidPageRequestException}. */
        REFUSE,
        /** The nearest size inside the limits is taken instead. */
        CLAMP
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public PageLimits {
        Objects.requireNonNull(outside, "outside");
        if (maxSize < 1 || maxSize > LARGEST_MAX_SIZE) {
            throw new IllegalArgumentException(
                    "The maximum page size must be 1 to " + LARGEST_MAX_SIZE + ", not " + maxSize + ".");
        }
        if (defaultSize < 1 || defaultSize > maxSize) {
            throw new IllegalArgumentException("The default page size must be 1 to the maximum page size " + maxSize
                    + ", not " + defaultSize + ".");
        }
    }

    /** 50 rows unless asked otherwise, 500 at most, anything else refused. */
    public static PageLimits standard() {
        return STANDARD;
    }

    /** The same limits with another default. */
    public PageLimits withDefaultSize(int size) {
        return new PageLimits(size, maxSize, outside);
    }

    /** The same limits with another maximum; a larger default is lowered to it. */
    public PageLimits withMaxSize(int size) {
        return new PageLimits(Math.min(defaultSize, size), size, outside);
    }

    /** The same limits, but a size outside them is moved to the nearest one inside. */
    public PageLimits clamping() {
        return new PageLimits(defaultSize, maxSize, Outside.CLAMP);
    }

    /**
     * The size a page gets when {@code size} was asked for.
     *
     * @throws InvalidPageRequestException if it is outside the limits and these do not clamp
     */
    public int check(int size) {
        if (size >= 1 && size <= maxSize) {
            return size;
        }
        if (outside == Outside.CLAMP) {
            return size < 1 ? 1 : maxSize;
        }
        throw new InvalidPageRequestException(
                "The page size " + size + " is outside the limits; ask for 1 to " + maxSize + " rows.");
    }
}
