package dev.pagination.jpa.domain;

import java.io.Serializable;
import java.util.Objects;

/** The id of a part: that of its line, which contains that of its purchase, and its number. */
public class PartId implements Serializable {

    private static final long serialVersionUID = 1L;

    private LineId line;

    private int number;

    protected PartId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof PartId that && number == that.number && Objects.equals(line, that.line);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, number);
    }
}
