package dev.pagination.async;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * JSON by Jackson 2, the codec that is used unless another is given. Times keep all their digits and their own offset,
 * decimals their scale.
 */
public final class JacksonCodec implements ValueCodec {

    private final ObjectMapper mapper;

    private JacksonCodec(ObjectMapper mapper) {
        this.mapper = Objects.requireNonNull(mapper, "mapper");
    }

    /** JSON for records, beans, collections and {@code java.time}. */
    public static JacksonCodec standard() {
        return new JacksonCodec(JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build());
    }

    /** JSON as a mapper of one's own writes it; the mapper is not to be changed any more. */
    public static JacksonCodec of(ObjectMapper mapper) {
        return new JacksonCodec(mapper);
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    "Jackson cannot write a " + value.getClass().getName() + " as JSON.", failure);
        }
    }

    @Override
    public <P> P read(byte[] bytes, Class<P> type) {
        try {
            return mapper.readValue(bytes, type);
        } catch (IOException failure) {
            throw unreadable(type, failure);
        }
    }

    @Override
    public <T> List<T> readRows(byte[] bytes, Class<T> type) {
        try {
            return mapper.readerForListOf(type).readValue(bytes);
        } catch (IOException failure) {
            throw unreadable(type, failure);
        }
    }

    private static IllegalArgumentException unreadable(Class<?> type, IOException failure) {
        return new IllegalArgumentException("Jackson cannot read a " + type.getName() + " from this JSON.", failure);
    }
}
