package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the test kit's table {@code walk}. */
@Entity
@Table(name = "walk")
public class Walk {

    @Id
    private Long id;

    @Column(nullable = false)
    private int nn1;

    @Column(nullable = false)
    private Integer nn2;

    @Column(nullable = false)
    private Integer nn3;

    private Integer nu1;

    private Integer nu2;

    private Integer nu3;

    /** The unique key. */
    public Long id() {
        return id;
    }
}
