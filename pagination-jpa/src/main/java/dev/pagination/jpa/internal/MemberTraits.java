package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.KeyCodecs.EnumStorage;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the annotations of an attribute's field or getter say and the metamodel does not. */
record MemberTraits(SingularAttribute<?, ?> attribute) {

    /** Whether NULL is ruled out, by the metamodel or by an annotation. */
    Presence presence() {
        boolean never = attribute.isId()
                || attribute.isVersion()
                || !attribute.isOptional()
                || attribute.getJavaType().isPrimitive()
                || annotation(Column.class).filter(column -> !column.nullable()).isPresent()
                || annotation(JoinColumn.class)
                        .filter(column -> !column.nullable())
                        .isPresent()
                || annotation(JoinColumns.class)
                        .filter(columns -> Arrays.stream(columns.value()).noneMatch(JoinColumn::nullable))
                        .isPresent();
        return never ? Presence.NEVER_NULL : Presence.MAY_BE_NULL;
    }

    /** The codec of a basic attribute; empty if its values cannot be keys. */
    Optional<KeyCodec> codec() {
        Class<?> type = attribute.getJavaType();
        Optional<KeyCodec> plain = KeyCodecs.find(type);
        if (plain.isPresent()) {
            return plain;
        }
        Optional<Convert> convert = annotation(Convert.class).filter(one -> !one.disableConversion());
        if (convert.isPresent()) {
            return converted(convert.get().converter());
        }
        return type.isEnum() ? Optional.of(KeyCodecs.ofEnum(type, storage())) : Optional.empty();
    }

    private EnumStorage storage() {
        boolean text = annotation(Enumerated.class)
                .filter(how -> how.value() == EnumType.STRING)
                .isPresent();
        return text ? EnumStorage.NAME : EnumStorage.ORDINAL;
    }

    @SuppressWarnings("unchecked")
    private static Optional<KeyCodec> converted(Class<?> type) {
        Optional<KeyCodec> stored = storedClass(type).flatMap(KeyCodecs::find);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        AttributeConverter<Object, Object> converter;
        try {
            converter = (AttributeConverter<Object, Object>)
                    type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException unusable) {
            return Optional.empty();
        }
        return stored.map(
                codec -> codec.around(converter::convertToDatabaseColumn, converter::convertToEntityAttribute));
    }

    private static Optional<Class<?>> storedClass(Class<?> converter) {
        for (Type implemented : converter.getGenericInterfaces()) {
            if (implemented instanceof ParameterizedType generic
                    && generic.getRawType() == AttributeConverter.class
                    && generic.getActualTypeArguments()[1] instanceof Class<?> stored) {
                return Optional.of(stored);
            }
        }
        return Optional.empty();
    }

    private <A extends Annotation> Optional<A> annotation(Class<A> type) {
        A here = attribute.getJavaMember() instanceof AnnotatedElement element ? element.getAnnotation(type) : null;
        return Optional.ofNullable(here == null ? onGetter(type) : here);
    }

    /** A provider may show the field of an attribute that is mapped by its getter. */
    private <A extends Annotation> @Nullable A onGetter(Class<A> type) {
        String name = attribute.getName();
        String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : attribute.getDeclaringType().getJavaType().getDeclaredMethods()) {
            boolean getter = method.getName().equals("get" + suffix)
                    || method.getName().equals("is" + suffix)
                    || method.getName().equals(name);
            if (getter && method.getParameterCount() == 0 && method.isAnnotationPresent(type)) {
                return method.getAnnotation(type);
            }
        }
        return null;
    }
}
