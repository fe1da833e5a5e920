package dev.pagination.jpa.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** The root of a hierarchy in joined tables. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Customer {

    @Id
    private Long id;

    @Column(nullable = false)
    private String name;

    @Embedded
    private Address address;

    protected Customer() {}

    /** A customer. */
    public Customer(Long id, String name, Address address) {
        this.id = id;
        this.name = name;
        this.address = address;
    }

    /** The unique key. */
    public Long id() {
        return id;
    }

    /** Not unique. */
    public String name() {
        return name;
    }
}
