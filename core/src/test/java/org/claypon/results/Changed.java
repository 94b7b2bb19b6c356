package org.claypon.results;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/// A record with some of its components put in place of others, so that a test names only what it is about.
final class Changed {

    private Changed() {}

    static Results of(Results results, Map<String, Object> components) {
        return (Results) changed(results, components);
    }

    private static Record changed(Record record, Map<String, Object> changes) {
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
            Constructor<? extends Record> constructor =
                    record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot copy a " + record.getClass().getName(), e);
        }
    }
}
