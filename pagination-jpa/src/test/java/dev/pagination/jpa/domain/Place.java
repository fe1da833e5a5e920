package dev.pagination.jpa.domain;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A place in a store, the root of a hierarchy in one table. */
@Entity
public class Place {

    @EmbeddedId
    private PlaceId id;

    private Integer height;

    protected Place() {}

    /** A place. */
    public Place(PlaceId id, Integer height) {
        this.id = id;
        this.height = height;
    }

    /** The unique key. */
    public PlaceId id() {
        return id;
    }
}
