package dev.pagination.token;

/** Tells whether a text can be written in UTF-8, which has no form for half of a surrogate pair. */
final class Surrogates {

    private Surrogates() {}

    static boolean arePaired(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                i++;
                if (i == length || !Character.isSurrogatePair(unit, text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
