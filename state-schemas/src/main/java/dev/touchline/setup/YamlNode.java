package dev.touchline.setup;

import java.util.List;
import java.util.Map;

/** A value in a YAML file with the line it begins on, from 1. */
sealed interface YamlNode {
    int line();

    /** What it is, for messages. */
    String kind();

    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {
        @Override
        public String kind() {
            return "a section";
        }
    }

    record Items(int line, List<YamlNode> nodes) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Scalar(int line, String text, ScalarType type) implements YamlNode {
        @Override
        public String kind() {
            return switch (type) {
                case NOTHING -> "nothing";
                case TEXT -> "the text \"" + shortened() + "\"";
                case NUMBER -> "the number " + text;
                case TRUTH -> text;
            };
        }

        private String shortened() {
            return text.length() <= 40 ? text : text.substring(0, 40) + "…";
        }
    }

    /** How a scalar is written. */
    enum ScalarType {
        NOTHING,
        TEXT,
        NUMBER,
        TRUTH
    }

    /** A key's line and its value. */
    record Entry(int line, YamlNode value) {}
}
