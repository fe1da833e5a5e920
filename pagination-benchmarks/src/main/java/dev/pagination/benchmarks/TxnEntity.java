package dev.pagination.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A {@link Txn} for JPA. */
@Entity
@Table(name = "txn")
public class TxnEntity {

    @Id
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    @Column(nullable = false)
    private BigDecimal amount;

    @Column(name = "settled_at")
    private @Nullable LocalDateTime settledAt;

    @Column(nullable = false)
    private String note;

    /** For the provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected TxnEntity() {}

    /** The entity of a row. */
    public TxnEntity(Txn row) {
        id = row.id();
        accountId = row.accountId();
        createdAt = row.createdAt();
        amount = row.amount();
        settledAt = row.settledAt();
        note = row.note();
    }

    /** The row. */
    public Txn txn() {
        return new Txn(id, accountId, createdAt, amount, settledAt, note);
    }
}
