package io.github.parallelmaven.probe;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an object can change. What is not known to be immutable counts as mutable. Immutable are: the types of
 * {@link ValueTypes}; objects without instance fields (so also lambdas that capture nothing); empty arrays;
 * objects whose instance fields are all final and refer to immutable objects only; the JDK's immutable and
 * unmodifiable collections and {@code Optional} when what they hold is immutable.
 *
 * <p>Runs no code of the user: fields are read, and only the JDK's own collections are iterated. A JDK view of a
 * collection that the user wrote is the one exception, where views are looked into at all.
 */
public final class Mutability extends ClassValue<Shape> {

    private static final int DEPTH = 5;
    private static final int ELEMENTS = 100; // of a larger collection the first ones speak for all

    private final boolean views;

    public Mutability() {
        this(true);
    }

    /** @param views whether views of collections are looked into; if not, they count as mutable */
    public Mutability(boolean views) {
        this.views = views;
    }

    /** Whether the class alone says that the object cannot change. */
    public boolean isValue(Object object) {
        return get(object.getClass()).kind == Shape.Kind.VALUE;
    }

    public boolean isMutable(Object object) {
        return !isImmutable(object, DEPTH);
    }

    /** The instance fields of an object that can be read, those of superclasses too. */
    public List<Field> fieldsOf(Object object) {
        return get(object.getClass()).fields;
    }

    private boolean isImmutable(@Nullable Object object, int depth) {
        if (object == null) {
            return true;
        }
        Shape shape = get(object.getClass());
        switch (shape.kind) {
            case VALUE:
                return true;
            case ARRAY:
                return Array.getLength(object) == 0;
            case HOLDER:
                return depth > 0 && (views || !isView(object)) && holdsImmutables(object, depth - 1);
            case FINAL_FIELDS:
                return depth > 0 && fieldsAreImmutable(object, shape, depth - 1);
            default:
                return false;
        }
    }

    /** What it shows may be a collection that the user wrote. */
    private static boolean isView(Object holder) {
        return holder.getClass().getName().startsWith("java.util.Collections$Unmodifiable");
    }

    private boolean holdsImmutables(Object holder, int depth) {
        if (holder instanceof Optional) {
            return isImmutable(((Optional<?>) holder).orElse(null), depth);
        }
        if (holder instanceof Map) {
            return areImmutable(((Map<?, ?>) holder).keySet(), depth)
                    && areImmutable(((Map<?, ?>) holder).values(), depth);
        }
        return holder instanceof Collection && areImmutable((Collection<?>) holder, depth);
    }

    private boolean areImmutable(Collection<?> elements, int depth) {
        int left = ELEMENTS;
        try {
            for (Object element : elements) {
                if (!isImmutable(element, depth)) {
                    return false;
                }
                if (--left == 0) {
                    return true;
                }
            }
            return true;
        } catch (RuntimeException changing) {
            return false; // somebody else writes to what this is a view of
        }
    }

    private boolean fieldsAreImmutable(Object object, Shape shape, int depth) {
        try {
            for (Field field : shape.fields) {
                if (!isImmutable(field.get(object), depth)) {
                    return false;
                }
            }
            return true;
        } catch (IllegalAccessException refused) {
            return false;
        }
    }

    @Override
    protected Shape computeValue(Class<?> type) {
        return Shape.of(type);
    }
}
