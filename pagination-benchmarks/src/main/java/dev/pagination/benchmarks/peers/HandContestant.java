package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.ByHand;
import dev.pagination.benchmarks.Txn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * SQL written by hand, the rows at the ends of a page being the cursors.
 *
 * @param start reads the first page
 * @param after reads the page after a row
 * @param before reads the page before a row
 */
record HandContestant(Supplier<ByHand.Page> start, Function<Txn, ByHand.Page> after, Function<Txn, ByHand.Page> before)
        implements Contestant<ByHand.Page> {

    @Override
    public ByHand.Page first() {
        return start.get();
    }

    @Override
    public Optional<ByHand.Page> next(ByHand.Page page) {
        return page.hasNext()
                ? Optional.of(after.apply(page.rows().get(page.rows().size() - 1)))
                : Optional.empty();
    }

    @Override
    public Optional<ByHand.Page> previous(ByHand.Page page) {
        return page.hasPrevious() ? Optional.of(before.apply(page.rows().get(0))) : Optional.empty();
    }

    @Override
    public ByHand.Page at(Shown page) {
        return new ByHand.Page(page.rows(), true, true);
    }

    @Override
    public List<Txn> rows(ByHand.Page page) {
        return page.rows();
    }
}
