package dev.pagination.jpa.internal;

import dev.pagination.jpa.JpaSelection;
import dev.pagination.jpa.internal.AttributePath.Step;
import dev.pagination.jpa.internal.EntityModel.Reached;
import dev.pagination.jpa.internal.Origin.Fetching;
import dev.pagination.jpa.internal.RowMaker.Selected;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Selection;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a developer says about the rows of a page. For one thread. */
public final class RowChoice<E> {

    private final Class<E> entity;
    private final List<String> fetched = new ArrayList<>();
    private List<String> attributes = List.of();
    private @Nullable JpaSelection<E> selection;
    private @Nullable EntityGraph<?> graph;

    /** Rows of an entity. */
    public RowChoice(Class<E> entity) {
        this.entity = entity;
    }

    /** Takes associations to be loaded. */
    public void fetch(List<String> paths) {
        fetched.addAll(paths);
    }

    /** Takes a graph of associations to be loaded. */
    public void fetch(EntityGraph<?> newGraph) {
        graph = Objects.requireNonNull(newGraph, "newGraph");
    }

    /** Takes attributes to make rows of. */
    public void select(List<String> paths) {
        attributes = List.copyOf(paths);
    }

    /** Takes expressions to make rows of. */
    public void select(JpaSelection<E> expressions) {
        selection = Objects.requireNonNull(expressions, "expressions");
    }

    /**
     * The entities themselves.
     *
     * @throws IllegalArgumentException if something is selected, or what is to be fetched is no association
     */
    RowsRead<E, E> entities(EntityModel model, Origin<E> origin) {
        List<Selected> own = origin.selected();
        if (!own.isEmpty() && (own.size() > 1 || own.get(0).type() != entity)) {
            throw new IllegalArgumentException("The query does not select the entity "
                    + model.entity().getName() + "; name the class of its rows when the pager is built.");
        }
        if (selection != null || !attributes.isEmpty()) {
            throw new IllegalArgumentException(
                    "What is selected of the entity " + model.entity().getName()
                            + " is not the entity itself; name the class of the rows when the pager is built.");
        }
        Fetches fetches = Fetches.of(model.entity(), fetched);
        return new RowsRead<>(RowShape.entity(entity, fetches.joined()), fetches.apart(), Optional.ofNullable(graph));
    }

    /**
     * Rows made of what is selected.
     *
     * @throws IllegalArgumentException if an attribute is unknown, the class cannot be made of what is selected, or
     *     something is to be fetched
     */
    <R> RowsRead<E, R> rows(Class<R> type, EntityModel model, Origin<E> origin, CriteriaBuilder builder) {
        if (graph != null || !fetched.isEmpty()) {
            throw new IllegalArgumentException("Associations are fetched into entities, not into rows of "
                    + type.getName() + "; select their attributes, or build a pager of entities.");
        }
        JpaSelection<E> own = selection;
        if (!origin.selected().isEmpty()) {
            return plain(ofQuery(type, origin));
        }
        return plain(own == null ? ofAttributes(type, model) : ofExpressions(type, own, builder));
    }

    private static <E, R> RowsRead<E, R> plain(RowShape<E, R> shape) {
        return new RowsRead<>(shape, List.of(), Optional.empty());
    }

    private <R> RowShape<E, R> ofQuery(Class<R> type, Origin<E> origin) {
        if (selection != null || !attributes.isEmpty()) {
            throw new IllegalArgumentException("The query says itself what it selects; leave out select().");
        }
        return new RowShape<>(
                List.of(),
                Fetching.AS_WRITTEN,
                (builder, start, paths) -> start.selected(),
                RowMaker.of(type, origin.selected()));
    }

    private <R> RowShape<E, R> ofAttributes(Class<R> type, EntityModel model) {
        List<Selected> selected = new ArrayList<>();
        List<List<Step>> paths = new ArrayList<>();
        for (String name : attributes.isEmpty() ? componentNames(type) : attributes) {
            Reached end = model.reach(name);
            selected.add(new Selected(name, end.type()));
            paths.add(end.steps());
        }
        return new RowShape<>(
                List.of(),
                Fetching.NONE,
                (builder, start, joined) -> paths.stream().map(joined::path).toList(),
                RowMaker.of(type, selected));
    }

    private <R> RowShape<E, R> ofExpressions(Class<R> type, JpaSelection<E> own, CriteriaBuilder builder) {
        List<Selected> selected = new ArrayList<>();
        // Written once for a query that never runs: it tells the types.
        for (Selection<?> one : own.of(builder, builder.createQuery().from(entity))) {
            selected.add(Selected.of(one.getAlias(), one.getJavaType()));
        }
        return new RowShape<>(
                List.of(),
                Fetching.NONE,
                (anew, start, paths) -> own.of(anew, start.root()),
                RowMaker.of(type, selected));
    }

    private static List<String> componentNames(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("Nothing says which attributes make a " + type.getName()
                    + "; name them with select(), or use a record whose components are named after attributes.");
        }
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
