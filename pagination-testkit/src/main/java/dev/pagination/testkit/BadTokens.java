package dev.pagination.testkit;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that a client can make of a token, by what was done to it.
 *
 * @param value the token: base64url without padding
 */
record BadTokens(String value) {

    private static final int FAR_TOO_LONG = 1_000_000;
    private static final int BASE64_BLOCK = 4;
    private static final List<String> EXTENSIONS = List.of("A", "AA", "AAA", "AAAA", "_", "-_-_");
    private static final List<Character> FOREIGN = List.of('+', '/', '=', ' ', '%', '\n', '\0', 'ä', '\uD83D');
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** Texts in the alphabet of a token; only its signature or structure tells that they are not one. */
    Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        byte[] bytes = Base64.getUrlDecoder().decode(value);
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            changed.put(
                    "bit " + bit + " flipped",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
        }
        for (int length = 0; length < value.length(); length++) {
            changed.put("cut off after " + length + " characters", value.substring(0, length));
        }
        for (String extension : EXTENSIONS) {
            changed.put("extended by " + extension, value + extension);
        }
        changed.put("written twice", value + value);
        changed.put("replaced by a word", "null");
        changed.put("replaced by a number", "17");
        spareBits(changed);
        return changed;
    }

    /** The last character may have bits that decode to nothing: another text of the same bytes. */
    private void spareBits(Map<String, String> changed) {
        if (value.length() % BASE64_BLOCK != 0) {
            int last = ALPHABET.indexOf(value.charAt(value.length() - 1));
            changed.put("its spare bits changed", value.substring(0, value.length() - 1) + ALPHABET.charAt(last ^ 1));
        }
    }

    /** Texts with characters that no token has. */
    Map<String, String> malformed() {
        Map<String, String> malformed = new LinkedHashMap<>();
        malformed.put("replaced by SQL", "1' OR '1'='1");
        for (char foreign : FOREIGN) {
            String name = "the character " + (int) foreign;
            malformed.put(name + " in front", foreign + value);
            malformed.put(name + " in the middle", value.substring(0, 1) + foreign + value.substring(2));
            malformed.put(name + " at the end", value + foreign);
        }
        return malformed;
    }

    /** Texts that must be refused without looking at them. */
    Map<String, String> tooLong() {
        return Map.of(
                "extended by a million characters",
                value + "A".repeat(FAR_TOO_LONG),
                "replaced by a million characters that no token has",
                " ".repeat(FAR_TOO_LONG));
    }
}
