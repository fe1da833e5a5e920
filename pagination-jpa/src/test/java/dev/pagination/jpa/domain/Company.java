package dev.pagination.jpa.domain;

import jakarta.persistence.Entity;

/** A customer with a table of its own. */
@Entity
public class Company extends Customer {

    private String register;

    protected Company() {}

    /** A company. */
    public Company(Long id, String name, Address address, String register) {
        super(id, name, address);
        this.register = register;
    }

    /** Where it is listed. */
    public String register() {
        return register;
    }
}
