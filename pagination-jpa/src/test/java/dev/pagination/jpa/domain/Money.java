package dev.pagination.jpa.domain;

/** An amount. */
public record Money(long cents) {}
