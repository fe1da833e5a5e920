package dev.pagination.jooq.internal;

import dev.pagination.jdbc.internal.KeyCodec;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

/**
 * How one key of an ordering is written. The same expression serves ORDER BY, the seek and the captured value.
 *
 * @param expression the key in terms of the query's FROM
 * @param capture what is selected to learn a row's value: the expression, or a cast of it to an exact text
 * @param type how values are written and bound
 * @param placedType how values are bound whose place is in a text already
 * @param codec how values are read
 * @param isColumn whether the key is a plain column and not an expression
 * @param resultColumn the visible result column that already holds {@code capture}, if one does; 1-based
 */
record JooqKey(
        Field<Object> expression,
        Field<?> capture,
        DataType<Object> type,
        DataType<Object> placedType,
        KeyCodec codec,
        boolean isColumn,
        Optional<Integer> resultColumn) {

    private static final String ITSELF = "{0}";

    static JooqKey of(Candidate candidate, KeyCodec codec) {
        DataType<Object> type = KeyBinding.type(codec);
        String capture = codec.capture().apply(ITSELF);
        boolean plain = capture.equals(ITSELF);
        return new JooqKey(
                candidate.expression().coerce(type),
                plain ? candidate.expression() : DSL.field(capture, candidate.expression()),
                type,
                KeyBinding.placed(type.getBinding()),
                codec,
                Candidates.isColumn(candidate.expression()),
                plain ? candidate.resultColumn() : Optional.empty());
    }

    /** Whether what is captured has the order of the key. */
    boolean capturesItself() {
        return codec.capture().apply(ITSELF).equals(ITSELF);
    }

    /** The same key where no visible result column holds it. */
    JooqKey hidden() {
        return new JooqKey(expression, capture, type, placedType, codec, isColumn, Optional.empty());
    }

    /** A value of this key, bound in the way that is exact for it. */
    Param<Object> value(Object value) {
        return DSL.val(value, type);
    }

    /** A value of this key, bound in the same way, for a text that has its place already. */
    Param<Object> placed(Object value) {
        return DSL.val(value, placedType);
    }

    /** The types of these keys' values. */
    static List<KeyCodec> codecs(List<JooqKey> keys) {
        return keys.stream().map(JooqKey::codec).toList();
    }
}
