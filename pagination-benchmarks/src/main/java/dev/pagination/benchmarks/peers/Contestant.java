package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import java.util.List;
import java.util.Optional;

/**
 * Reads pages of one size in one order, each in the way its library is meant to be used. A page holds whatever that way
 * needs to go on from it. Failures of the library come out as they are.
 *
 * @param <P> a page
 */
interface Contestant<P> {

    /** The first page. */
    P first();

    /** The page after a page; none if it is known to be the last one. */
    Optional<P> next(P page);

    /** The page before a page; none if it is known to be the first one. */
    Optional<P> previous(P page);

    /** A page as this contestant would have delivered it, to go on from; it is not timed. */
    P at(Shown page);

    /** The rows of a page, in the order. */
    List<Txn> rows(P page);
}
