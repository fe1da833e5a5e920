package dev.pagination.jpa.internal;

import dev.pagination.KeyType;
import java.util.function.Function;

/**
 * How the values of a key travel: as what in a token, and back to what the attribute holds. The provider converts a value
 * on its way to the database, once, as for any other parameter.
 *
 * @param type in a token
 * @param encode from an attribute's value, never {@code null}
 * @param decode back
 */
record KeyCodec(KeyType type, Function<Object, Object> encode, Function<Object, Object> decode) {

    /** For values that are the same on both sides. */
    static KeyCodec plain(KeyType type) {
        return new KeyCodec(type, Function.identity(), Function.identity());
    }

    /** For values of another class on the attribute's side. */
    static <A> KeyCodec of(KeyType type, Class<A> attribute, Function<A, Object> encode, Function<Object, A> decode) {
        return new KeyCodec(type, value -> encode.apply(attribute.cast(value)), decode::apply);
    }

    /** This codec for the values that a function makes of an attribute's. */
    KeyCodec around(Function<Object, Object> store, Function<Object, Object> restore) {
        return new KeyCodec(type, store.andThen(encode), decode.andThen(restore));
    }
}
