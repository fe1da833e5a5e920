package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

/** What Hibernate hides in three ways: a tenant's, filtered, deleted softly. */
@Entity
@SoftDelete
@FilterDef(name = Note.AT_LEAST, parameters = @ParamDef(name = "priority", type = Integer.class))
@Filter(name = Note.AT_LEAST, condition = "priority >= :priority")
public class Note {

    /** The filter by priority. */
    public static final String AT_LEAST = "atLeast";

    @Id
    private Long id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private Integer priority;

    private Integer weight;

    @OneToMany(mappedBy = "note")
    @Filter(name = AT_LEAST, condition = "priority >= :priority")
    private Set<Remark> remarks = new HashSet<>();

    protected Note() {}

    /** A note of the tenant of the session that persists it. */
    public Note(long id) {
        this.id = id;
        this.priority = (int) (id % 3);
        this.weight = id % 4 == 0 ? null : (int) (id % 5);
    }

    /** The unique key. */
    public Long id() {
        return id;
    }

    /** Not unique. */
    public int priority() {
        return priority;
    }

    /** What was remarked on it. */
    public Set<Remark> remarks() {
        return remarks;
    }
}
