package org.claypon.results;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Every count of a record, by its path: `models[0].exposed.cases`, `guideline.groups{cases}{low}`.
final class PrintedCounts {

    private final SequencedMap<String, Count> counts = new LinkedHashMap<>();

    private PrintedCounts() {}

    static SequencedMap<String, Count> of(Record record) {
        PrintedCounts found = new PrintedCounts();
        found.walk("", record);
        return found.counts;
    }

    private void walk(String path, Object value) {
        switch (value) {
            case Count count -> counts.put(path, count);
            case Optional<?> optional -> optional.ifPresent(inside -> walk(path, inside));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(path + "[" + i + "]", list.get(i));
                }
            }
            case Map<?, ?> map -> map.forEach((key, each) -> walk(path + "{" + key + "}", each));
            case Record record -> components(path, record);
            default -> {}
        }
    }

    private void components(String path, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            try {
                component.getAccessor().setAccessible(true);
                walk(name, component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot read " + name, e);
            }
        }
    }
}
