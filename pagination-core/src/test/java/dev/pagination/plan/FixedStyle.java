package dev.pagination.plan;

import dev.pagination.Ordering;

/** Seeks in one form wherever it fits, else by a union. */
public record FixedStyle(SeekForm form, NullDefault nullDefault) implements SeekStyle {

    @Override
    public SeekForm form(Ordering ordering) {
        return form.fits(ordering) ? form : SeekForm.ROW_VALUE_UNION;
    }
}
