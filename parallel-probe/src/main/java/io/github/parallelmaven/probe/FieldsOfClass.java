package io.github.parallelmaven.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that one class declares and that can hold an object, made readable. Superclasses have their own
 * entry. Static fields of interfaces are left out: reading one would initialise the interface.
 */
final class FieldsOfClass extends ClassValue<FieldsOfClass.Fields> {

    @Override
    protected Fields computeValue(Class<?> type) {
        Fields fields = new Fields();
        try {
            for (Field field : type.getDeclaredFields()) {
                if (!field.isSynthetic() && !field.getType().isPrimitive()) {
                    fields.add(field);
                }
            }
        } catch (LinkageError typeOfAFieldIsMissing) {
            fields.unreadable++;
        }
        return fields;
    }

    /** Static and instance fields apart, and how many could not be made readable. */
    static final class Fields {

        final List<Field> ofInstance = new ArrayList<>(8);
        final List<Field> ofClass = new ArrayList<>(4);
        int unreadable;

        private void add(Field field) {
            try {
                field.setAccessible(true);
                (Modifier.isStatic(field.getModifiers()) ? ofClass : ofInstance).add(field);
            } catch (RuntimeException refused) {
                unreadable++; // a named module that is not open, or a security manager
            }
        }
    }
}
