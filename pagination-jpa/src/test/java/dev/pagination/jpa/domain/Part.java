package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** A part of a line: the third level of ids that contain one another. */
@Entity
@IdClass(PartId.class)
public class Part {

    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Line line;

    @Id
    @Column(name = "part_no")
    private int number;

    private Integer grams;

    protected Part() {}

    /** A part. */
    public Part(Line line, int number) {
        this.line = line;
        this.number = number;
        this.grams = number % 3 == 0 ? null : number % 2;
    }

    /** Unique in the whole table. */
    public String name() {
        return line.name() + "/" + number;
    }

    /** What it belongs to. */
    public Line line() {
        return line;
    }
}
