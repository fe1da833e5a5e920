package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnDatabase;
import dev.pagination.benchmarks.TxnEntity;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;

/** Slices of Spring Data JPA: OFFSET, and one row more that tells whether there is another page. */
final class PageableContestant implements Contestant<Slice<TxnEntity>> {

    private final TxnRepository repository;
    private final PageRequest first;

    PageableContestant(TxnDatabase database, TxnRepository repository, PeerOrder order, int size) {
        this.repository = repository;
        this.first = PageRequest.of(0, size, WindowContestant.sort(database, order));
    }

    @Override
    public Slice<TxnEntity> first() {
        return repository.findSliceBy(first);
    }

    @Override
    public Optional<Slice<TxnEntity>> next(Slice<TxnEntity> page) {
        return read(page.nextPageable());
    }

    @Override
    public Optional<Slice<TxnEntity>> previous(Slice<TxnEntity> page) {
        return read(page.previousPageable());
    }

    @Override
    public Slice<TxnEntity> at(Shown page) {
        return new SliceImpl<>(
                page.rows().stream().map(TxnEntity::new).toList(),
                first.withPage(Math.toIntExact(page.number())),
                true);
    }

    @Override
    public List<Txn> rows(Slice<TxnEntity> page) {
        return page.stream().map(TxnEntity::txn).toList();
    }

    private Optional<Slice<TxnEntity>> read(Pageable pageable) {
        return pageable.isPaged() ? Optional.of(repository.findSliceBy(pageable)) : Optional.empty();
    }
}
