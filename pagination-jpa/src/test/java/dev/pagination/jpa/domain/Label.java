package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A text that is stored backwards. */
@Entity
public class Label {

    @Id
    private Long id;

    @Convert(converter = ReversedText.class)
    @Column(nullable = false)
    private String text;

    @Convert(converter = ReversedText.class)
    private String note;

    protected Label() {}

    /** A label. */
    public Label(long id, String text, String note) {
        this.id = id;
        this.text = text;
        this.note = note;
    }

    /** The unique key. */
    public Long id() {
        return id;
    }
}
