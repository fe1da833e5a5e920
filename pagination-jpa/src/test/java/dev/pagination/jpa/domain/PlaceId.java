package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** An embedded id of two levels. */
@Embeddable
public class PlaceId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "rack_no", nullable = false)
    private int rack;

    @Column(nullable = false)
    private String hall;

    protected PlaceId() {}

    /** An id. */
    public PlaceId(String hall, int rack) {
        this.hall = hall;
        this.rack = rack;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaceId that && rack == that.rack && hall.equals(that.hall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hall, rack);
    }

    @Override
    public String toString() {
        return hall + rack;
    }
}
