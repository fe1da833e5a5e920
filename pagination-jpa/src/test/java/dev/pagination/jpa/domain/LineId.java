package dev.pagination.jpa.domain;

import java.io.Serializable;
import java.util.Objects;

/** The id of a line: that of its purchase, and its place in it. */
public class LineId implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long purchase;

    private int position;

    protected LineId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof LineId that && position == that.position && Objects.equals(purchase, that.purchase);
    }

    @Override
    public int hashCode() {
        return Objects.hash(purchase, position);
    }
}
