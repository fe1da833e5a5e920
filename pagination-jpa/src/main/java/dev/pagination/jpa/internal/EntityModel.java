package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.AttributePath.Kind;
import dev.pagination.jpa.internal.AttributePath.Step;
import dev.pagination.jpa.internal.AttributePath.Storage;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entity's attributes as keys, by the metamodel.
 *
 * @param entity what is paged
 * @param foreignKeys how the id of an associated entity is reached
 * @param storage how the database holds an attribute's values
 */
record EntityModel(EntityType<?> entity, ForeignKeys foreignKeys, StorageFinder storage) {

    /** Finds out how the values of an attribute are held. */
    interface StorageFinder {
        Storage of(String path);
    }

    /** How a provider reads {@code customer.id} where there may be no customer. */
    enum ForeignKeys {
        /** From the entity's own column. */
        NAMED,
        /** By an inner join, which loses rows, so a left join has to be asked for. */
        JOINED
    }

    /**
     * Finds a key by its path.
     *
     * @throws IllegalArgumentException if there is none, or it cannot be a key
     */
    AttributePath attribute(String path) {
        Reached end = reach(path);
        if (end.attribute().getType() instanceof ManagedType) {
            throw incomplete(end.attribute(), path);
        }
        KeyCodec codec = codec(new MemberTraits(end.attribute()), path);
        return new AttributePath(path, end.steps(), end.type(), end.presence(), codec, storage.of(path));
    }

    /**
     * Finds an attribute of any type, though not a collection.
     *
     * @throws IllegalArgumentException if there is none
     */
    Reached reach(String path) {
        List<Step> steps = new ArrayList<>();
        ManagedType<?> type = entity;
        Presence presence = Presence.NEVER_NULL;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            SingularAttribute<?, ?> attribute = singular(type, names[i], path);
            boolean last = i == names.length - 1;
            presence = new MemberTraits(attribute).presence().through(presence);
            boolean joins = attribute.isAssociation() && !(isId(attribute, names, i + 1) && ownColumn(presence));
            steps.add(new Step(names[i], joins ? joined(presence) : Kind.NAMED));
            if (last) {
                return new Reached(attribute, steps, presence);
            }
            if (!(attribute.getType() instanceof ManagedType<?> managed)) {
                throw unknown(type, names[i], path, names[i + 1]);
            }
            type = managed;
        }
        throw new IllegalStateException("A path has at least one name.");
    }

    /**
     * Where a path leads.
     *
     * @param attribute the last one
     * @param steps to it
     * @param presence whether it may be NULL, all steps considered
     */
    record Reached(SingularAttribute<?, ?> attribute, List<Step> steps, Presence presence) {

        /** The class of its values, never a primitive one. */
        Class<?> type() {
            return KeyCodecs.boxed(attribute.getJavaType());
        }
    }

    /** The paths of the attributes that make up the id, in a fixed order. */
    List<String> id() {
        return leaves(entity, "").toList();
    }

    private static Stream<String> leaves(ManagedType<?> type, String prefix) {
        boolean embedded = !(type instanceof jakarta.persistence.metamodel.IdentifiableType);
        return type.getSingularAttributes().stream()
                .filter(attribute -> embedded || attribute.isId())
                .sorted(Comparator.comparing(Attribute::getName))
                .flatMap(attribute -> {
                    String name = prefix + attribute.getName();
                    return attribute.getType() instanceof ManagedType<?> managed
                            ? leaves(managed, name + ".")
                            : Stream.of(name);
                });
    }

    /** Whether the names from {@code from} on are part of the association's id, which its foreign key holds. */
    private static boolean isId(SingularAttribute<?, ?> association, String[] names, int from) {
        ManagedType<?> target = (ManagedType<?>) association.getType();
        String rest = Stream.of(names).skip(from).collect(Collectors.joining("."));
        return leaves(target, "").anyMatch(rest::equals);
    }

    private boolean ownColumn(Presence presence) {
        return foreignKeys == ForeignKeys.NAMED || presence == Presence.NEVER_NULL;
    }

    private static Kind joined(Presence presence) {
        return presence == Presence.NEVER_NULL ? Kind.JOINED : Kind.LEFT_JOINED;
    }

    private SingularAttribute<?, ?> singular(ManagedType<?> type, String name, String path) {
        Attribute<?, ?> found = type.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The entity " + entity.getName() + " has no attribute "
                        + path + "; name one of " + names(type) + "."));
        if (found instanceof SingularAttribute<?, ?> singular) {
            return singular;
        }
        throw new IllegalArgumentException("The attribute " + path + " of the entity " + entity.getName()
                + " is or crosses a collection, so a row has many values of it; order by an attribute that has one.");
    }

    private IllegalArgumentException incomplete(SingularAttribute<?, ?> attribute, String path) {
        boolean embedded = attribute.getPersistentAttributeType() == PersistentAttributeType.EMBEDDED;
        ManagedType<?> type = (ManagedType<?>) attribute.getType();
        return new IllegalArgumentException("The attribute " + path + " of the entity " + entity.getName() + " is an "
                + (embedded ? "embedded value" : "entity") + ", which has no order; name one of its attributes: "
                + names(type) + ".");
    }

    private IllegalArgumentException unknown(ManagedType<?> type, String name, String path, String next) {
        return new IllegalArgumentException(
                "The entity " + entity.getName() + " has no attribute " + path + ", because " + name + " of "
                        + type.getJavaType().getSimpleName() + " has no attribute " + next + ".");
    }

    private KeyCodec codec(MemberTraits traits, String path) {
        return traits.codec()
                .orElseThrow(() -> new IllegalArgumentException("The attribute " + path + " of the entity "
                        + entity.getName() + " of type "
                        + traits.attribute().getJavaType().getTypeName() + " cannot be a key, because its values do not"
                        + " keep their place on the way through Java; order by an expression, registered with key()."));
    }

    private static String names(ManagedType<?> type) {
        return type.getAttributes().stream().map(Attribute::getName).sorted().collect(Collectors.joining(", "));
    }
}
