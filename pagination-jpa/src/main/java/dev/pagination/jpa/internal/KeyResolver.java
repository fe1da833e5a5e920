package dev.pagination.jpa.internal;

import dev.pagination.Direction;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jpa.internal.OrderKey.OfAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a total order out of the keys a developer asked for: finds their attributes, takes from the mapping which are
 * never NULL, and appends what makes the order unique, in the direction of the last key, so that one index still serves.
 *
 * @param model the entity
 * @param expressions keys of the developer's own, by name
 * @param uniqueKey names of attributes that are unique together and never NULL
 * @param naming what else can be named
 */
record KeyResolver(EntityModel model, Map<String, OrderKey> expressions, List<String> uniqueKey, Naming naming) {

    /** Copies map and list. */
    KeyResolver {
        expressions = Map.copyOf(expressions);
        uniqueKey = List.copyOf(uniqueKey);
    }

    /** What can be a key besides registered expressions. */
    enum Naming {
        /** Every attribute. */
        ATTRIBUTES,
        /** Nothing but what is selected. */
        SELECTED
    }

    /**
     * The total order that begins with the wanted keys.
     *
     * @throws IllegalArgumentException if an attribute is unknown, named twice or cannot be a key
     */
    OrderedKeys resolve(List<SortKey> wanted) {
        List<SortKey> sort = new ArrayList<>();
        List<OrderKey> keys = new ArrayList<>();
        for (SortKey key : wanted) {
            if (indexOf(sort, key.name()) >= 0) {
                throw new IllegalArgumentException("The order names " + key.name() + " twice; name it once.");
            }
            OrderKey found = find(key.name());
            keys.add(found);
            sort.add(found.presence() == Presence.NEVER_NULL ? key.notNull() : key);
        }
        complete(sort, keys);
        List<Integer> unique =
                uniqueKey.stream().map(name -> indexOf(sort, name)).toList();
        return new OrderedKeys(new Ordering(sort, OrderedKeys.types(keys)), keys, unique);
    }

    /** Appends what is missing of the unique key, and drops what cannot change the order after it. */
    private void complete(List<SortKey> sort, List<OrderKey> keys) {
        Direction last =
                sort.isEmpty() ? Direction.ASC : sort.get(sort.size() - 1).direction();
        int end = 0;
        for (String name : uniqueKey) {
            int index = indexOf(sort, name);
            if (index < 0) {
                index = sort.size();
                sort.add(SortKey.asc(name).in(last));
                keys.add(find(name));
            }
            sort.set(index, sort.get(index).notNull());
            end = Math.max(end, index + 1);
        }
        sort.subList(end, sort.size()).clear();
        keys.subList(end, keys.size()).clear();
    }

    private OrderKey find(String name) {
        OrderKey expression = expressions.get(name);
        if (expression == null && naming == Naming.SELECTED) {
            throw new IllegalArgumentException("The query groups or is distinct, so " + name
                    + " has no value in a row of it that can be a key; select it under that name, as a number, a text, an"
                    + " enum or a java.time value.");
        }
        return expression == null ? new OfAttribute(model.attribute(name)) : expression;
    }

    private static int indexOf(List<SortKey> keys, String name) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
