package dev.pagination.jpa.domain;

import jakarta.persistence.Embeddable;

/** Where somebody lives. */
@Embeddable
public class Address {

    private String city;

    private Integer zip;

    protected Address() {}

    /** An address. */
    public Address(String city, Integer zip) {
        this.city = city;
        this.zip = zip;
    }
}
