package dev.pagination.jdbc.internal;

import dev.pagination.DatabaseText;
import dev.pagination.KeyType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codecs for SQLite, where a type belongs to a value and not to a column: every value is read and bound as the storage
 * class it has, whatever its column is declared to be. The declared type only says which class is the usual one and
 * travels as such; a value of another class travels as a text that names it. See "Datatypes In SQLite" on sqlite.org.
 */
final class SqliteKeyCodecs {

    private static final KeyCodec INTEGER = usually(KeyType.INTEGER);
    private static final KeyCodec DOUBLE = usually(KeyType.DOUBLE);
    private static final KeyCodec TEXT = usually(KeyType.TEXT);
    private static final KeyCodec BYTES = usually(KeyType.BYTES);
    private static final KeyCodec ANY = usually(KeyType.DATABASE_TEXT);

    private SqliteKeyCodecs() {}

    /** The codec of a column, by the rules of affinity (3.1 of that page); there is one for every column. */
    static Optional<KeyCodec> find(Column column) {
        String declared = column.typeName().toUpperCase(Locale.ROOT);
        if (declared.contains("INT")) {
            return Optional.of(INTEGER);
        }
        if (declared.contains("CHAR") || declared.contains("CLOB") || declared.contains("TEXT")) {
            return Optional.of(TEXT);
        }
        if (declared.contains("BLOB")) {
            return Optional.of(BYTES);
        }
        boolean real = declared.contains("REAL") || declared.contains("FLOA") || declared.contains("DOUB");
        return Optional.of(real ? DOUBLE : ANY);
    }

    private static KeyCodec usually(KeyType type) {
        return KeyCodec.plain(type, (row, column) -> read(type, row, column), SqliteKeyCodecs::bind);
    }

    private static @Nullable Object read(KeyType usual, ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        Object wide = value instanceof Integer number ? (Object) number.longValue() : value;
        return wide == null || usual.javaType().isInstance(wide) ? wide : new DatabaseText(named(wide));
    }

    /** A value with a letter in front for its storage class. */
    private static String named(Object value) {
        if (value instanceof Long) {
            return "i" + value;
        }
        if (value instanceof Double) {
            return "r" + value;
        }
        return value instanceof byte[] bytes ? "b" + HexFormat.of().formatHex(bytes) : "t" + value;
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (!(value instanceof DatabaseText text)) {
            statement.setObject(index, value);
            return;
        }
        String rest = text.text().substring(1);
        switch (text.text().charAt(0)) {
            case 'i' -> statement.setLong(index, Long.parseLong(rest));
            case 'r' -> statement.setDouble(index, Double.parseDouble(rest));
            case 'b' -> statement.setBytes(index, HexFormat.of().parseHex(rest));
            default -> statement.setString(index, rest);
        }
    }
}
