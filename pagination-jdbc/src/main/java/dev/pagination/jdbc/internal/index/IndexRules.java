package dev.pagination.jdbc.internal.index;

import dev.pagination.plan.NullDefault;
import java.util.Optional;

/**
 * What one database's planner can do with an index, and what its grammar has for creating one, as data. Measured on the
 * versions the test kit runs; the advice tests hold it.
 *
 * @param nullDefault where an index has NULL when it is not told
 * @param reads which ways an index can be read
 * @param stored which directions an index can have
 * @param afterEquality what the order is worth behind columns that are compared by equality
 * @param tail what is sorted if an index has the first keys only
 * @param computed how an expression gets an index
 * @param nulls whether CREATE INDEX takes NULLS FIRST and NULLS LAST
 * @param include whether CREATE INDEX takes INCLUDE
 * @param caveat what a page costs even where an index serves; empty if only its own rows are read
 */
record IndexRules(
        NullDefault nullDefault,
        Reads reads,
        Stored stored,
        AfterEquality afterEquality,
        Tail tail,
        Computed computed,
        Clause nulls,
        Clause include,
        Optional<String> caveat) {

    /** Which ways an index can be read. */
    enum Reads {
        /** From both ends. */
        BOTH_WAYS,
        /** From its start only, so that going back needs an index of its own. */
        FORWARD_ONLY,
        /** Never for the sake of its order. */
        NEVER_IN_ORDER
    }

    /** Which directions an index can have. */
    enum Stored {
        /** Each column its own. */
        ANY_DIRECTION,
        /** All ascending, whatever is written. */
        ASCENDING_ONLY
    }

    /** What the order of the further columns is worth when the first ones are compared by equality. */
    enum AfterEquality {
        /** It is used. */
        ORDERED,
        /** It is not seen: all rows that the filter leaves are sorted. */
        SORTED
    }

    /** What is sorted if an index has the first keys only. */
    enum Tail {
        /** The rows that are tied on these. */
        SORTS_TIES,
        /** All rows from the cursor on. */
        SORTS_ALL
    }

    /** How an expression gets an index. */
    enum Computed {
        /** An index takes expressions. */
        EXPRESSION,
        /** A generated column is indexed, and has to be ordered by. */
        GENERATED_COLUMN
    }

    /** Whether CREATE INDEX has a clause. */
    enum Clause {
        TAKEN,
        REFUSED
    }

    static final IndexRules POSTGRESQL = new IndexRules(
            NullDefault.HIGHEST,
            Reads.BOTH_WAYS,
            Stored.ANY_DIRECTION,
            AfterEquality.ORDERED,
            Tail.SORTS_TIES,
            Computed.EXPRESSION,
            Clause.TAKEN,
            Clause.TAKEN,
            Optional.empty());

    static final IndexRules MARIADB = new IndexRules(
            NullDefault.LOWEST,
            Reads.BOTH_WAYS,
            Stored.ANY_DIRECTION,
            AfterEquality.ORDERED,
            Tail.SORTS_ALL,
            Computed.GENERATED_COLUMN,
            Clause.REFUSED,
            Clause.REFUSED,
            Optional.empty());

    static final IndexRules H2 = new IndexRules(
            NullDefault.LOWEST,
            Reads.BOTH_WAYS,
            Stored.ANY_DIRECTION,
            AfterEquality.SORTED,
            Tail.SORTS_TIES,
            Computed.GENERATED_COLUMN,
            Clause.TAKEN,
            Clause.REFUSED,
            Optional.of(
                    "H2 bounds a range by the first key only: rows tied with the cursor on it are read too, and next to"
                            + " its NULLs these are."));

    /** The catalogue tells no expression of an index; a generated column is found again. */
    static final IndexRules SQLITE = new IndexRules(
            NullDefault.LOWEST,
            Reads.BOTH_WAYS,
            Stored.ANY_DIRECTION,
            AfterEquality.ORDERED,
            Tail.SORTS_TIES,
            Computed.GENERATED_COLUMN,
            Clause.REFUSED,
            Clause.REFUSED,
            Optional.empty());

    static final IndexRules DERBY = new IndexRules(
            NullDefault.HIGHEST,
            Reads.FORWARD_ONLY,
            Stored.ANY_DIRECTION,
            AfterEquality.ORDERED,
            Tail.SORTS_ALL,
            Computed.GENERATED_COLUMN,
            Clause.REFUSED,
            Clause.REFUSED,
            Optional.empty());

    /** NULL stands first in an index; read backward it stands last, which no ORDER BY of its own asks for. */
    static final IndexRules HSQLDB = new IndexRules(
            NullDefault.LOWEST,
            Reads.BOTH_WAYS,
            Stored.ASCENDING_ONLY,
            AfterEquality.SORTED,
            Tail.SORTS_ALL,
            Computed.GENERATED_COLUMN,
            Clause.REFUSED,
            Clause.REFUSED,
            Optional.empty());

    static final IndexRules DUCKDB = new IndexRules(
            NullDefault.HIGHEST,
            Reads.NEVER_IN_ORDER,
            Stored.ASCENDING_ONLY,
            AfterEquality.SORTED,
            Tail.SORTS_ALL,
            Computed.GENERATED_COLUMN,
            Clause.REFUSED,
            Clause.REFUSED,
            Optional.of(
                    "DuckDB reads no table in the order of an index: it skips the blocks that the range of the first"
                            + " key excludes and sorts the rest. Rows inserted in the order of that key make this"
                            + " cheap."));

    /** The least that can be hoped for. */
    static final IndexRules UNKNOWN = new IndexRules(
            NullDefault.LOWEST,
            Reads.FORWARD_ONLY,
            Stored.ANY_DIRECTION,
            AfterEquality.ORDERED,
            Tail.SORTS_ALL,
            Computed.GENERATED_COLUMN,
            Clause.REFUSED,
            Clause.REFUSED,
            Optional.of("How this database reads an index is not known here; look at its plan."));
}
