package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

/** A remark on a note, hidden as notes are. */
@Entity
@SoftDelete
public class Remark {

    @Id
    private Long id;

    @TenantId
    private String tenant;

    @ManyToOne
    private Note note;

    @Column(nullable = false)
    private Integer priority;

    protected Remark() {}

    /** A remark. */
    public Remark(long id, Note note) {
        this.id = id;
        this.note = note;
        this.priority = (int) (id % 3);
    }

    /** Not unique. */
    public int priority() {
        return priority;
    }
}
