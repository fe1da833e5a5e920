package dev.pagination.distributed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code walk}, as far as its first keys go. */
@Entity
@Table(name = "walk")
class Walk {

    @Id
    private Long id;

    @Column(nullable = false)
    private int nn1;

    @Column(nullable = false)
    private int nn2;

    private @Nullable Integer nu1;

    private @Nullable Integer nu2;

    /** The unique key. */
    Long id() {
        return id;
    }
}
