package dev.pagination.testkit;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.Total;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/** The token of {@link ListPager}: a row, how the place lies to it, and what the walk knew. Signed only for show. */
record ListCursor(WalkRow row, Anchor anchor, int size, OptionalLong rowsBefore, Total total, int ordering) {

    static final int MAX_LENGTH = 400;

    enum Anchor {
        ROW,
        GAP_BEFORE,
        GAP_AFTER
    }

    CursorToken token() {
        String text = String.join(
                ";",
                row.id() + "," + row.nn1() + "," + row.nn2() + "," + row.nn3() + "," + row.nu1() + "," + row.nu2() + ","
                        + row.nu3(),
                anchor.name(),
                String.valueOf(size),
                text(rowsBefore),
                total instanceof Total.AtLeast ? "+" : "",
                text(total.value()),
                String.valueOf(ordering));
        byte[] bytes = (checksum(text) + ";" + text).getBytes(StandardCharsets.ISO_8859_1);
        return CursorToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static ListCursor of(CursorToken token, int ordering, Fault fault) {
        if (token.value().length() > MAX_LENGTH) {
            throw new InvalidCursorException(Reason.TOO_LONG);
        }
        try {
            ListCursor cursor = decode(token.value(), fault);
            if (cursor.ordering != ordering && fault != Fault.IGNORES_ORDERING) {
                throw new InvalidCursorException(Reason.OTHER_ORDERING);
            }
            return cursor;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new InvalidCursorException(Reason.MALFORMED);
        }
    }

    private static ListCursor decode(String value, Fault fault) {
        byte[] bytes = Base64.getUrlDecoder().decode(value);
        boolean same =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(value);
        if (!same && fault != Fault.DECODES_SLOPPILY) {
            throw new InvalidCursorException(Reason.MALFORMED);
        }
        String[] signed = new String(bytes, StandardCharsets.ISO_8859_1).split(";", 2);
        if (!signed[0].equals(String.valueOf(checksum(signed[1]))) && fault != Fault.IGNORES_SIGNATURE) {
            throw new InvalidCursorException(Reason.NOT_AUTHENTIC);
        }
        String[] parts = signed[1].split(";", -1);
        return new ListCursor(
                row(parts[0].split(",")),
                Anchor.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                number(parts[3]),
                total(parts[4], number(parts[5])),
                Integer.parseInt(parts[6]));
    }

    private static Total total(String kind, OptionalLong rows) {
        if (rows.isEmpty()) {
            return Total.unknown();
        }
        return kind.equals("+")
                ? new Total.AtLeast(rows.getAsLong(), Instant.EPOCH)
                : new Total.Exact(rows.getAsLong(), Instant.EPOCH);
    }

    private static WalkRow row(String[] values) {
        return new WalkRow(
                Long.parseLong(values[0]),
                Integer.parseInt(values[1]),
                Integer.parseInt(values[2]),
                Integer.parseInt(values[3]),
                nullable(values[4]),
                nullable(values[5]),
                nullable(values[6]));
    }

    private static Integer nullable(String value) {
        return value.equals("null") ? null : Integer.valueOf(value);
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }

    private static OptionalLong number(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static long checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return checksum.getValue();
    }
}
