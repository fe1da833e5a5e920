package dev.pagination.jpa.domain;

import jakarta.persistence.Entity;

/** A place in the same table as the others. */
@Entity
public class ColdPlace extends Place {

    private Integer degrees;

    protected ColdPlace() {}

    /** A place. */
    public ColdPlace(PlaceId id, Integer height, int degrees) {
        super(id, height);
        this.degrees = degrees;
    }

    /** How cold it is. */
    public Integer degrees() {
        return degrees;
    }
}
