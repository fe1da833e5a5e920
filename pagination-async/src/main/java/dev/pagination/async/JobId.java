package dev.pagination.async;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name of one page job: 128 random bits, so it cannot be guessed. It is no secret either: every call names the
 * owner too, and the id of somebody else's job is answered exactly as one that never was.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record JobId(String value) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Checks the digits.
     *
     * @throws PageJobException with {@link PageJobException.Reason#UNKNOWN_JOB} if the text is not an id: no job has it
     */
    public JobId {
        if (value.length() != 2 * BYTES || !value.chars().allMatch(JobId::isDigit)) {
            throw new PageJobException(PageJobException.Reason.UNKNOWN_JOB);
        }
    }

    /** Takes an id back from a client. */
    public static JobId of(String value) {
        return new JobId(value);
    }

    /** A fresh id. */
    public static JobId random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new JobId(HexFormat.of().formatHex(bits));
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    @Override
    public String toString() {
        return value;
    }
}
