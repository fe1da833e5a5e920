package dev.pagination.jpa.domain;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.TreeSet;

/** A place in a store, the root of a hierarchy in one table. */
@Entity
public class Place {

    @EmbeddedId
    private PlaceId id;

    private Integer height;

    @ElementCollection
    private Set<String> labels = new TreeSet<>();

    protected Place() {}

    /** A place. */
    public Place(PlaceId id, Integer height) {
        this.id = id;
        this.height = height;
        labels.add("one of " + id);
        labels.add("two of " + id);
    }

    /** What hangs on it. */
    public Set<String> labels() {
        return labels;
    }

    /** Puts it one higher. */
    public void raise() {
        height = height + 1;
    }

    /** The unique key. */
    public PlaceId id() {
        return id;
    }
}
