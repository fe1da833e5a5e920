package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.ByHand;
import dev.pagination.benchmarks.Txn;
import java.util.List;
import java.util.Optional;

/** SQL written by hand, the rows at the ends of a page being the cursors. */
record HandContestant(ByHand byHand) implements Contestant<ByHand.Page> {

    @Override
    public ByHand.Page first() {
        return byHand.first();
    }

    @Override
    public Optional<ByHand.Page> next(ByHand.Page page) {
        return page.hasNext()
                ? Optional.of(byHand.after(page.rows().get(page.rows().size() - 1)))
                : Optional.empty();
    }

    @Override
    public Optional<ByHand.Page> previous(ByHand.Page page) {
        return page.hasPrevious() ? Optional.of(byHand.before(page.rows().get(0))) : Optional.empty();
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
