package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.AttributePath.Kind;
import dev.pagination.jpa.internal.AttributePath.Step;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Associations to be loaded with the rows of a page.
 *
 * @param joined lead across associations that leave a row single, so that the page's own query loads them
 * @param apart for each collection the paths across it, loaded by a query of its own for the rows that are there
 */
record Fetches(List<List<Step>> joined, List<List<List<Step>>> apart) {

    /** Copies the lists. */
    Fetches {
        joined = List.copyOf(joined);
        apart = List.copyOf(apart);
    }

    /**
     * The fetches of some paths.
     *
     * @throws IllegalArgumentException if a path is not made of associations, or crosses two collections
     */
    static Fetches of(EntityType<?> entity, Collection<String> paths) {
        List<List<Step>> joined = new ArrayList<>();
        Map<String, List<List<Step>>> apart = new LinkedHashMap<>();
        for (String path : paths) {
            Followed followed = new Followed(entity, path);
            for (String name : path.split("\\.", -1)) {
                followed.go(name);
            }
            if (followed.collection.isEmpty()) {
                joined.add(followed.steps);
            } else {
                apart.computeIfAbsent(followed.collection, missing -> new ArrayList<>())
                        .add(followed.steps);
            }
        }
        return new Fetches(joined, List.copyOf(apart.values()));
    }

    /** A path as far as it was followed. */
    private static final class Followed {

        private final EntityType<?> entity;
        private final String path;
        private final List<Step> steps = new ArrayList<>();
        private Type<?> type;
        private String way = "";
        private String collection = "";

        Followed(EntityType<?> entity, String path) {
            this.entity = entity;
            this.path = path;
            this.type = entity;
        }

        void go(String name) {
            Attribute<?, ?> attribute = association(name);
            way += name + ".";
            // A left join: what is missing must not take the row with it.
            steps.add(new Step(name, Kind.LEFT_JOINED));
            if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
                if (!collection.isEmpty()) {
                    throw refused("it crosses two collections, which would multiply each other; fetch the first, and"
                            + " give the second a batch size.");
                }
                collection = way;
                type = plural.getElementType();
            } else {
                type = ((SingularAttribute<?, ?>) attribute).getType();
            }
        }

        private Attribute<?, ?> association(String name) {
            if (type instanceof ManagedType<?> managed) {
                for (Attribute<?, ?> attribute : managed.getAttributes()) {
                    if (attribute.getName().equals(name) && (attribute.isAssociation() || attribute.isCollection())) {
                        return attribute;
                    }
                }
            }
            throw refused(name + " is no association; name associations and collections, everything else is loaded"
                    + " with its entity.");
        }

        private IllegalArgumentException refused(String why) {
            return new IllegalArgumentException(
                    "The path " + path + " of the entity " + entity.getName() + " cannot be fetched, because " + why);
        }
    }
}
