package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** A line of a purchase, identified by an id class that reaches into another entity. */
@Entity
@IdClass(LineId.class)
public class Line {

    @Id
    @ManyToOne(optional = false)
    private Purchase purchase;

    @Id
    @Column(name = "pos")
    private int position;

    private int pieces;

    protected Line() {}

    Line(Purchase purchase, int position) {
        this.purchase = purchase;
        this.position = position;
        this.pieces = position % 2;
    }

    /** Unique in the whole table. */
    public String name() {
        return purchase.id() + "/" + position;
    }
}
