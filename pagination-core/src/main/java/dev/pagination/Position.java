package dev.pagination;

import java.util.Objects;

/** Where a page lies. */
public sealed interface Position {

    /** Answers with the case of {@code cases} that fits this position. */
    <R> R fold(Cases<R> cases);

    /** The page of the first rows. */
    record First() implements Position {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.first();
        }
    }

    /** The page of the last rows; it is full even where the rows do not divide into full pages. */
    record Last() implements Position {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.last();
        }
    }

    /**
     * The page that follows the row of a token.
     *
     * @param token from a page of the same ordering and filter
     */
    record After(CursorToken token) implements Position {
        /** Checks that there is a token. */
        public After {
            Objects.requireNonNull(token, "token");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.after(token);
        }
    }

    /**
     * The page that ends just before the row of a token.
     *
     * @param token from a page of the same ordering and filter
     */
    record Before(CursorToken token) implements Position {
        /** Checks that there is a token. */
        public Before {
            Objects.requireNonNull(token, "token");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.before(token);
        }
    }

    /**
     * A page by its number, read by OFFSET: the database skips every row before it, so the cost grows with the number.
     * Its rows carry tokens, so a client jumps once and walks on by keyset.
     *
     * @param number 0-based
     */
    record Numbered(long number) implements Position {
        /**
         * Checks the number.
         *
         * @throws InvalidPageRequestException if it is negative
         */
        public Numbered {
            checkNumber(number);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.numbered(number);
        }
    }

    /**
     * A page by its number, read from the nearest boundary before it: the database skips fewer rows than lie between two
     * boundaries, whatever the number.
     *
     * @param number 0-based
     * @param boundaries of the same ordering and filter
     */
    record NumberedFrom(long number, PageBoundaries boundaries) implements Position {
        /**
         * Checks the number.
         *
         * @throws InvalidPageRequestException if it is negative
         */
        public NumberedFrom {
            checkNumber(number);
            Objects.requireNonNull(boundaries, "boundaries");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.numberedFrom(number, boundaries);
        }
    }

    /**
     * The first page of a part of the walk.
     *
     * @param part of the same ordering and filter
     */
    record Within(WalkPart part) implements Position {
        /** Checks that there is a part. */
        public Within {
            Objects.requireNonNull(part, "part");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.within(part);
        }
    }

    private static void checkNumber(long number) {
        if (number < 0) {
            throw new InvalidPageRequestException(
                    "The page number " + number + " is negative; the first page is number 0.");
        }
    }

    /**
     * One answer per kind of position.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For {@link First}. */
        R first();

        /** For {@link Last}. */
        R last();

        /** For {@link After}. */
        R after(CursorToken token);

        /** For {@link Before}. */
        R before(CursorToken token);

        /** For {@link Numbered}. */
        R numbered(long number);

        /** For {@link NumberedFrom}. */
        R numberedFrom(long number, PageBoundaries boundaries);

        /** For {@link Within}. */
        R within(WalkPart part);
    }
}
