package dev.touchline.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One section of the file being read. Each question names a key, what it must be and, if it may be missing, its default; what is
 * wrong is noted and a harmless value returned, so that one reading finds every problem. {@link #close} notes the keys nobody
 * asked for.
 */
final class Section {
    private static final int LONGEST_TEXT = 200;

    private final Problems problems;
    private final String path;
    private final int line;
    private final Map<String, YamlNode.Entry> entries;
    private final Set<String> asked = new HashSet<>();
    /** Whether the section itself is missing, which has been noted already. */
    private final boolean absent;

    private Section(Problems problems, String path, int line, Map<String, YamlNode.Entry> entries, boolean absent) {
        this.problems = problems;
        this.path = path;
        this.line = line;
        this.entries = entries;
        this.absent = absent;
    }

    static Section of(Problems problems, String path, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Section(problems, path, mapping.line(), mapping.entries(), false);
        }
        problems.note(node.line(), path, "expected a section with keys, found %s.".formatted(node.kind()));
        return new Section(problems, path, node.line(), Map.of(), true);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    int line(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    void wrong(String key, String message) {
        problems.note(line(key), join(key), message);
    }

    /** Text that must be there. */
    String text(String key) {
        String found = optionalText(key);
        if (found == null && !has(key)) {
            missing(key);
        }
        return found == null ? "" : found;
    }

    @Nullable
    String optionalText(String key) {
        YamlNode node = take(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarType.TEXT) {
            return plain(key, scalar.text());
        }
        wrong(key, "expected text, found %s.%s".formatted(node.kind(), hint(node)));
        return null;
    }

    private String plain(String key, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            wrong(
                    key,
                    "expected 1 to %d characters, found %d."
                            .formatted(LONGEST_TEXT, text.strip().length()));
        } else if (text.codePoints().anyMatch(Section::isUnprintable)) {
            wrong(key, "holds a control or direction character. Remove it.");
        }
        return text;
    }

    private static boolean isUnprintable(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static String hint(YamlNode node) {
        boolean nothing = node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarType.NOTHING;
        return nothing ? " A # outside quotes begins a comment: write '#1a2b3c'." : " Put it in quotes.";
    }

    double number(String key, double least, double most) {
        if (!has(key)) {
            missing(key);
            return least;
        }
        return number(key, least, most, least);
    }

    double number(String key, double least, double most, double standard) {
        YamlNode node = take(key);
        return node == null ? standard : numberIn(node, join(key), least, most);
    }

    private double numberIn(YamlNode node, String where, double least, double most) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.type() != YamlNode.ScalarType.NUMBER) {
            problems.note(
                    node.line(),
                    where,
                    "expected a number from %s to %s, found %s."
                            .formatted(Numbers.shown(least), Numbers.shown(most), node.kind()));
            return least;
        }
        double value = Double.parseDouble(scalar.text());
        if (!(value >= least && value <= most)) {
            problems.note(
                    node.line(),
                    where,
                    "%s is out of range; expected %s to %s."
                            .formatted(scalar.text(), Numbers.shown(least), Numbers.shown(most)));
            return least;
        }
        return value;
    }

    int whole(String key, int least, int most) {
        return asWhole(key, number(key, least, most), least);
    }

    int whole(String key, int least, int most, int standard) {
        return asWhole(key, number(key, least, most, standard), least);
    }

    private int asWhole(String key, double value, int fallback) {
        if (value != Math.rint(value)) {
            wrong(key, "expected a whole number, found %s.".formatted(value));
            return fallback;
        }
        return (int) value;
    }

    /** A list of numbers, at least {@code fewest} and at most {@code most} of them. */
    List<Double> numbers(String key, int fewest, int most, double least, double greatest) {
        List<Double> values = new ArrayList<>();
        List<YamlNode> nodes = nodes(key);
        for (int i = 0; i < nodes.size(); i++) {
            values.add(numberIn(nodes.get(i), join(key) + "[" + i + "]", least, greatest));
        }
        if (has(key) ? values.size() < fewest || values.size() > most : fewest > 0) {
            String expected = fewest == most ? String.valueOf(fewest) : fewest + " to " + most;
            wrong(key, "expected a list of %s numbers, found %d.".formatted(expected, values.size()));
            while (values.size() < fewest) {
                values.add(least);
            }
        }
        return List.copyOf(values);
    }

    boolean truth(String key, boolean standard) {
        YamlNode node = take(key);
        if (node == null) {
            return standard;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarType.TRUTH) {
            return Boolean.parseBoolean(scalar.text());
        }
        wrong(key, "expected true or false, found %s.".formatted(node.kind()));
        return standard;
    }

    /** One of a few words, written in lower case; {@code standard} null when it must be there. */
    <E extends Enum<E>> E choice(String key, List<E> choices, @Nullable E standard) {
        YamlNode node = take(key);
        if (node == null) {
            if (standard == null) {
                missing(key);
            }
            return standard == null ? choices.get(0) : standard;
        }
        List<String> words = choices.stream()
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        if (node instanceof YamlNode.Scalar scalar && words.contains(scalar.text())) {
            return choices.get(words.indexOf(scalar.text()));
        }
        wrong(key, "expected %s, found %s.".formatted(String.join(" or ", words), node.kind()));
        return choices.get(0);
    }

    /** A section that must be there. */
    Section section(String key) {
        Section found = optional(key);
        if (found != null) {
            return found;
        }
        missing(key);
        return new Section(problems, join(key), line, Map.of(), true);
    }

    @Nullable
    Section optional(String key) {
        YamlNode node = take(key);
        return node == null ? null : named(key, node);
    }

    /** Every key of this section as a section of its own, in the file's order. */
    Map<String, Section> children() {
        Map<String, Section> children = new LinkedHashMap<>();
        entries.forEach((key, entry) -> children.put(key, named(key, entry.value())));
        asked.addAll(entries.keySet());
        return children;
    }

    /** The sections of a list; empty when there is none. */
    <T> List<T> list(String key, Function<Section, T> reader) {
        List<T> read = new ArrayList<>();
        for (YamlNode node : nodes(key)) {
            Section item = Section.of(problems, join(key) + "[" + read.size() + "]", node);
            read.add(reader.apply(item));
            item.close();
        }
        return List.copyOf(read);
    }

    private List<YamlNode> nodes(String key) {
        YamlNode node = take(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Items items) {
            return items.nodes();
        }
        wrong(key, "expected a list, found %s.".formatted(node.kind()));
        return List.of();
    }

    /** Notes every key that nobody asked for, with the nearest one that is known. */
    void close() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                wrong(key, "unknown key." + Spelling.nearest(key, asked, entries.keySet()));
            }
        }
    }

    private @Nullable YamlNode take(String key) {
        asked.add(key);
        YamlNode.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    private void missing(String key) {
        if (!absent) {
            problems.note(line, join(key), "missing. Add it.");
        }
    }

    private Section named(String key, YamlNode node) {
        Section section = Section.of(problems, join(key), node);
        return new Section(problems, section.path, line(key), section.entries, section.absent);
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
