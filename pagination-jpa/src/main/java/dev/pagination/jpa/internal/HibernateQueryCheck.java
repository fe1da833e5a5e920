package dev.pagination.jpa.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.metamodel.model.domain.PluralPersistentAttribute;
import org.hibernate.query.sqm.tree.from.SqmAttributeJoin;
import org.hibernate.query.sqm.tree.from.SqmFrom;
import org.hibernate.query.sqm.tree.from.SqmJoin;
import org.hibernate.query.sqm.tree.select.SqmQuerySpec;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;

/** Whether a query can be paged. */
final class HibernateQueryCheck {

    private HibernateQueryCheck() {}

    /**
     * Checks a query.
     *
     * @throws IllegalArgumentException if it cannot be paged, or its parameters are not those given
     */
    static void check(Class<?> entity, SqmSelectStatement<?> statement, Set<String> given) {
        if (!(statement.getQueryPart() instanceof SqmQuerySpec<?> spec)) {
            throw new IllegalArgumentException("The query is a union or the like, which takes no further condition; map"
                    + " it to a view, or page its parts.");
        }
        if (spec.getFetch() != null || spec.getOffset() != null) {
            throw new IllegalArgumentException("The query limits its rows; leave that to the page request.");
        }
        if (!spec.getSortSpecifications().isEmpty()) {
            throw new IllegalArgumentException(
                    "The query has an order of its own; leave it out and give it to orderBy().");
        }
        if (spec.getRootList().isEmpty() || spec.getRootList().get(0).getModel().getBindableJavaType() != entity) {
            throw new IllegalArgumentException("The query does not begin with the entity " + entity.getName()
                    + "; name the entity its from clause begins with.");
        }
        spec.getRootList().forEach(HibernateQueryCheck::checkFetches);
        Set<String> wanted = statement.getSqmParameters().stream()
                .map(parameter -> String.valueOf(parameter.getName()))
                .collect(Collectors.toSet());
        if (!wanted.equals(given)) {
            throw new IllegalArgumentException(
                    "The query has the parameters " + sorted(wanted) + ", but values are given" + " for "
                            + sorted(given) + "; name each and give it a value with parameter().");
        }
    }

    /** Whether the from clause may have a row of its root several times. */
    static boolean multiplies(SqmQuerySpec<?> spec) {
        return spec.getRootList().size() > 1 || spec.getRootList().stream().anyMatch(HibernateQueryCheck::multiplies);
    }

    private static boolean multiplies(SqmFrom<?, ?> from) {
        for (SqmJoin<?, ?> join : from.getSqmJoins()) {
            if (!(join instanceof SqmAttributeJoin<?, ?> attribute) || isPlural(attribute) || multiplies(join)) {
                return true;
            }
        }
        return false;
    }

    private static void checkFetches(SqmFrom<?, ?> from) {
        for (SqmJoin<?, ?> join : from.getSqmJoins()) {
            if (join instanceof SqmAttributeJoin<?, ?> attribute && attribute.isFetched() && isPlural(attribute)) {
                throw new IllegalArgumentException("The query fetches the collection "
                        + attribute.getAttribute().getName()
                        + ", which makes several rows of one; leave that out of the"
                        + " query and give it to fetch().");
            }
            checkFetches(join);
        }
    }

    private static boolean isPlural(SqmAttributeJoin<?, ?> join) {
        return join.getAttribute() instanceof PluralPersistentAttribute;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", ", "(", ")"));
    }
}
