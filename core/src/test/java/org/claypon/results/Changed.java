package org.claypon.results;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/// A record with some of its components put in place of others, so that a test names only what it is about.
final class Changed {

    private Changed() {}

    @SuppressWarnings("unchecked") // the copy is of the same class
    static <R extends Record> R of(R record, Map<String, Object> changes) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object own = components[i].getAccessor().invoke(record);
                values[i] = changes.getOrDefault(components[i].getName(), own);
            }
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<R> constructor =
                    (Constructor<R>) record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot copy a " + record.getClass().getName(), e);
        }
    }
}
