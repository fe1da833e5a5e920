package dev.pagination.benchmarks.advisor.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads values of parameters: {@code customer=17}, {@code since=2024-01-31}, {@code name:text=17}. A value is taken for
 * what it looks like unless its type is said.
 */
public final class ParameterText {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private static final Map<String, Function<String, Object>> TYPES = Map.of(
            "text", value -> value,
            "long", Long::valueOf,
            "decimal", BigDecimal::new,
            "date", LocalDate::parse,
            "timestamp", LocalDateTime::parse,
            "instant", OffsetDateTime::parse,
            "boolean", Boolean::valueOf);

    private ParameterText() {}

    /**
     * The values by name.
     *
     * @throws IllegalArgumentException if a text has no name, is of an unknown type or does not fit its type; the message
     *     has the name, never the value
     */
    public static Map<String, Object> values(List<String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String declared = equals < 0 ? "" : text.substring(0, equals);
            String[] parts = declared.split(":", 2);
            if (!NAME.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException("--param takes name=value or name:type=value.");
            }
            String value = text.substring(equals + 1);
            values.put(parts[0], parts.length == 2 ? typed(parts[0], parts[1], value) : guessed(value));
        }
        return values;
    }

    private static Object typed(String name, String type, String value) {
        Function<String, Object> reader = TYPES.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("--param " + name + " has the unknown type " + type
                    + "; use text, long, decimal, date, timestamp, instant or boolean.");
        }
        try {
            return reader.apply(value);
        } catch (NumberFormatException | DateTimeException unfit) {
            throw new IllegalArgumentException(
                    "--param " + name + " does not have a value of type " + type + ".", unfit);
        }
    }

    private static Object guessed(String value) {
        if (WHOLE.matcher(value).matches()) {
            return Long.valueOf(value);
        }
        if (DECIMAL.matcher(value).matches()) {
            return new BigDecimal(value);
        }
        try {
            if (DATE.matcher(value).matches()) {
                return LocalDate.parse(value);
            }
            if (TIME.matcher(value).matches()) {
                return LocalDateTime.parse(value);
            }
        } catch (DateTimeException noDate) {
            return value;
        }
        return value.equals("true") || value.equals("false") ? (Object) Boolean.valueOf(value) : value;
    }
}
