package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.TxnEntity;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;

/** Both ways to pages that Spring Data has, without a total. */
public interface TxnRepository extends Repository<TxnEntity, Long> {

    /** By keyset. */
    Window<TxnEntity> findWindowBy(ScrollPosition position, Limit limit, Sort sort);

    /** By OFFSET. */
    Slice<TxnEntity> findSliceBy(Pageable pageable);
}
