package dev.pagination.jpa.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an amount as the negative of its cents, so that the stored order is not that of the amounts. */
@Converter
public class MoneyConverter implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money attribute) {
        return attribute == null ? null : -attribute.cents();
    }

    @Override
    public Money convertToEntityAttribute(Long stored) {
        return stored == null ? null : new Money(-stored);
    }
}
