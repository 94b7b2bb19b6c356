package org.claypon.results;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The naive masking: every count from 1 to k - 1 is hidden, and nothing else.
final class HideSmall {

    private HideSmall() {}

    static Results of(Results results, int k) {
        return (Results) hidden(results, k);
    }

    private static Object hidden(Object value, int k) {
        return switch (value) {
            case Count.Exactly(long number) when number >= 1 && number < k ->
                    new Count.FewerThan(k);
            case Count count -> count;
            case Optional<?> optional -> optional.map(inside -> hidden(inside, k));
            case List<?> list -> list.stream().map(each -> hidden(each, k)).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> all = new LinkedHashMap<>();
                map.forEach((key, each) -> all.put(key, hidden(each, k)));
                yield all;
            }
            case Record record -> components(record, k);
            default -> value;
        };
    }

    private static Record components(Record record, int k) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = hidden(components[i].getAccessor().invoke(record), k);
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
