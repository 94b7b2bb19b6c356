package org.claypon.results;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Makes results of any shape: every record, list and map of them filled by chance, from a seed.
public final class AnyResults {

    private static final String[] TEXTS = {
        "b12 below 180 pg/mL",
        "a \"quoted\" name",
        "<script>alert(1)</script>",
        "=1+1",
        "Größe, µg/L",
        "two\nlines",
        "plain"
    };

    private final SplittableRandom random;

    private AnyResults(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static Results of(long seed) {
        return (Results) new AnyResults(seed).any(Results.class);
    }

    private Object any(Type type) {
        return switch (type) {
            case Class<?> plain -> anyOf(plain);
            case ParameterizedType generic -> anyOf(generic);
            default -> throw new IllegalArgumentException("no value for " + type);
        };
    }

    private Object anyOf(ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == Optional.class) {
            return random.nextBoolean() ? Optional.of(any(arguments[0])) : Optional.empty();
        }
        int size = random.nextInt(4);
        if (generic.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(any(arguments[0]));
            }
            return list;
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put("key " + i, any(arguments[1]));
        }
        return map;
    }

    private Object anyOf(Class<?> type) {
        if (type == String.class) {
            return TEXTS[random.nextInt(TEXTS.length)];
        } else if (type == int.class) {
            return random.nextInt(1, 20);
        } else if (type == long.class) {
            return random.nextLong(1_000_000);
        } else if (type == double.class || type == Double.class) {
            return number();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == Figure.class) {
            return figure();
        } else if (type == Count.class) {
            return random.nextInt(4) == 0
                    ? new Count.FewerThan(random.nextInt(2, 11))
                    : Count.of(random.nextLong(500));
        }
        return record(type);
    }

    private Figure figure() {
        return switch (random.nextInt(5)) {
            case 0 -> Figure.notEstimable(TEXTS[random.nextInt(TEXTS.length)]);
            case 1 -> new Figure.Masked(random.nextInt(2, 11));
            default -> Figure.of(number());
        };
    }

    /// Of any size, with at most 12 significant digits: what is written is read back the same.
    private double number() {
        double value = (random.nextDouble() - 0.3) * StrictMath.pow(10, random.nextInt(-30, 30));
        return Double.parseDouble(ResultsJson.number(value));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components).map(part -> any(part.getGenericType())).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot make a " + type.getName(), e);
        }
    }
}
