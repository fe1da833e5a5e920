package dev.pagination.token;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;

/**
 * Makes a token out of bytes and the bytes out of a token, and authenticates both the bytes and their context: whatever
 * {@link #open} returns was sealed by a holder of the key, for the same context. The context is not in the token.
 *
 * <p>Implementations are thread-safe. {@link EncryptedTokenCodec} is the one to use; another one may, for instance, keep
 * the bytes in a store and hand out random handles.
 */
public interface TokenCodec {

    /**
     * Makes a token.
     *
     * @param payload what {@link #open} gives back; not changed
     * @param context what the token belongs to; not changed, may be empty
     */
    CursorToken seal(byte[] payload, byte[] context);

    /**
     * Gives back what was sealed.
     *
     * @param token any text from a client, already checked for its length only
     * @param context the context it must have been sealed with
     * @return a new array
     * @throws InvalidCursorException in this order: {@link InvalidCursorException.Reason#MALFORMED} if the text is not
     *     that of a token, {@link InvalidCursorException.Reason#UNSUPPORTED} if it is of another version or algorithm,
     *     {@link InvalidCursorException.Reason#UNKNOWN_KEY} if the key it names is not accepted (any more),
     *     {@link InvalidCursorException.Reason#NOT_AUTHENTIC} if token or context are not what was sealed; no other
     *     exception, whatever the text is
     */
    byte[] open(CursorToken token, byte[] context);
}
