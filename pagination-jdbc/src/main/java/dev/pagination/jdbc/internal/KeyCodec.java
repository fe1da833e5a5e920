package dev.pagination.jdbc.internal;

import dev.pagination.DatabaseText;
import dev.pagination.KeyType;
import dev.pagination.engine.PageSource.Bounding;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one key leave a database and come back without changing their place in its order.
 *
 * @param type how a value is held
 * @param capture the SQL that is selected for a key's SQL expression; the expression itself where the driver reads it
 *     exactly
 * @param placeholder the SQL that takes a value: {@code ?}, or a cast of it
 * @param reader reads a value
 * @param binder binds a value
 * @param clock the SQL of the database's time as a value of the key, where it is one and is known
 */
public record KeyCodec(
        KeyType type,
        UnaryOperator<String> capture,
        String placeholder,
        Reader reader,
        Binder binder,
        Optional<Clock> clock) {

    /** A codec of values that are no times, or not known to be. */
    KeyCodec(KeyType type, UnaryOperator<String> capture, String placeholder, Reader reader, Binder binder) {
        this(type, capture, placeholder, reader, binder, Optional.empty());
    }

    /** Writes the database's time. */
    @FunctionalInterface
    public interface Clock {
        /** The SQL of the time so many microseconds ago, as the transaction sees it. */
        String ago(long micros);
    }

    /** Reads a captured value. */
    public interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    /** Binds a value of the codec's type. */
    public interface Binder {
        void bind(PreparedStatement statement, int index, Object value) throws SQLException;
    }

    /** A codec that selects the key as it is and takes values as they are. */
    static KeyCodec plain(KeyType type, Reader reader, Binder binder) {
        return new KeyCodec(type, UnaryOperator.identity(), "?", reader, binder);
    }

    /** A codec through {@link ResultSet#getObject(int, Class)} and {@link PreparedStatement#setObject(int, Object)}. */
    static KeyCodec object(KeyType type) {
        return plain(type, (row, column) -> row.getObject(column, type.javaType()), PreparedStatement::setObject);
    }

    /** A codec through the database's own text and a cast back. */
    static KeyCodec castText(String textType, String sqlType) {
        return new KeyCodec(
                KeyType.DATABASE_TEXT,
                expression -> "CAST(" + expression + " AS " + textType + ")",
                "CAST(? AS " + sqlType + ")",
                KeyCodec::databaseText,
                (statement, index, value) -> statement.setString(index, ((DatabaseText) value).text()));
    }

    /** The same codec for values that are selected by another SQL expression than the key's own. */
    KeyCodec capturing(UnaryOperator<String> other) {
        return new KeyCodec(type, other, placeholder, reader, binder, clock);
    }

    /** The same codec for values that are read in another way. */
    KeyCodec readBy(Reader other) {
        return new KeyCodec(type, capture, placeholder, other, binder, clock);
    }

    /** The same codec for a value that is cast to the key's type, so that the database does not cast the key instead. */
    KeyCodec bindingAs(String sqlType) {
        return new KeyCodec(type, capture, "CAST(? AS " + sqlType + ")", reader, binder, clock);
    }

    /** The same codec for values that are bound by another placeholder. */
    KeyCodec takenBy(String other) {
        return new KeyCodec(type, capture, other, reader, binder, clock);
    }

    /**
     * The same codec for a driver that lets the server find out the type of a text by where it stands: values that come
     * as the database's own text are bound so.
     */
    KeyCodec withUntypedText() {
        Binder untyped = (statement, index, value) -> {
            if (value instanceof DatabaseText text) {
                statement.setObject(index, text.text(), Types.OTHER);
            } else {
                binder.bind(statement, index, value);
            }
        };
        return new KeyCodec(type, capture, placeholder, reader, untyped, clock);
    }

    /** The same codec for values that the database's time can be one of. */
    KeyCodec withClock(Clock known) {
        return new KeyCodec(type, capture, placeholder, reader, binder, Optional.of(known));
    }

    /** How rows can be bounded by the key. */
    public Bounding bounding() {
        return clock.isPresent() ? Bounding.BY_GREATEST_AND_CLOCK : Bounding.BY_GREATEST;
    }

    /**
     * The SQL that is selected to learn the database's time as a value of the key.
     *
     * @param lag how long before that time, in whole microseconds; the rest is cut off
     */
    public String now(Duration lag) {
        String time = clock.orElseThrow().ago(lag.toNanos() / 1_000);
        return capture.apply("(" + time + ")");
    }

    static @Nullable Object databaseText(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new DatabaseText(text);
    }

    /** A reader for a getter that returns a primitive. */
    static Reader orNull(Reader reader) {
        return (row, column) -> {
            Object value = Objects.requireNonNull(reader.read(row, column));
            return row.wasNull() ? null : value;
        };
    }
}
