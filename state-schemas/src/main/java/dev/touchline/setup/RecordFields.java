package dev.touchline.setup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes a tree of records of plain numbers by the names of their fields, in snake case; what a section leaves out
 * stays as in the standard record.
 */
final class RecordFields {
    private static final double LARGEST = 1_000_000;

    private RecordFields() {}

    static <T extends Record> T read(Section section, T standard) {
        RecordComponent[] components = standard.getClass().getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(section, key(component), get(standard, component)));
        }
        section.close();
        return build(standard, components, values);
    }

    static Map<String, Object> write(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(record, component);
            fields.put(key(component), value instanceof Record inner ? write(inner) : value);
        }
        return fields;
    }

    private static Object value(Section section, String key, Object standard) {
        if (standard instanceof Integer whole) {
            return section.whole(key, 0, (int) LARGEST, whole);
        }
        if (standard instanceof Double number) {
            return section.number(key, 0, LARGEST, number);
        }
        if (standard instanceof List<?> list) {
            return section.has(key) ? rising(section, key, list.size()) : list;
        }
        if (standard instanceof Record inner) {
            Section below = section.optional(key);
            return below == null ? inner : read(below, inner);
        }
        throw new IllegalStateException("no way to read " + key + " of type " + standard.getClass());
    }

    private static List<Double> rising(Section section, String key, int size) {
        List<Double> values = section.numbers(key, size, size, 0, LARGEST);
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) <= values.get(i - 1)) {
                section.wrong(
                        key,
                        "expected rising numbers, found %s after %s."
                                .formatted(Numbers.shown(values.get(i)), Numbers.shown(values.get(i - 1))));
                break;
            }
        }
        return values;
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // the canonical constructor of T's own class
    private static <T extends Record> T build(T standard, RecordComponent[] components, List<Object> values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (T) standard.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
