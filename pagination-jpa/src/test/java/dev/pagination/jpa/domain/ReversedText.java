package dev.pagination.jpa.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a text backwards: converted twice, or not at all, it is another text of the same type. */
@Converter
public class ReversedText implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String attribute) {
        return attribute == null ? null : new StringBuilder(attribute).reverse().toString();
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return convertToDatabaseColumn(stored);
    }
}
