package dev.pagination.jpa.internal;

import dev.pagination.Ordering;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;

/**
 * A database's style without row values: where it would compare one, a branch per key seeks as well.
 *
 * @param database what it would want
 */
record BranchStyle(SeekStyle database) implements SeekStyle {

    @Override
    public SeekForm form(Ordering ordering) {
        SeekForm form = database.form(ordering);
        return form == SeekForm.ROW_VALUE || form == SeekForm.ROW_VALUE_UNION ? SeekForm.UNION : form;
    }

    @Override
    public NullDefault nullDefault() {
        return database.nullDefault();
    }
}
