package dev.touchline.setup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a YAML (or JSON) file into nodes that know their lines. No anchors, one document, at most a megabyte. */
final class YamlTree {
    private static final long LARGEST_FILE = 1_000_000;
    private static final int DEEPEST = 32;
    private static final String EXAMPLE = "docs/match.example.yaml.";
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(10_000)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final String name;
    private final JsonParser parser;

    private YamlTree(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    static YamlNode read(Path file) {
        String name = String.valueOf(file.getFileName());
        refuseWhatIsNoFile(file);
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw problem(name, 0, "", "larger than %d bytes; is it the right file?".formatted(LARGEST_FILE));
            }
            try (JsonParser parser = YAML.createParser(Files.readString(file))) {
                return new YamlTree(name, parser).document();
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String what =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw problem(name, line, "", "not readable as YAML: " + what);
        } catch (IOException e) {
            throw problem(file.toString(), 0, "", "cannot be read as text (%s). Check the file.".formatted(e));
        }
    }

    private static void refuseWhatIsNoFile(Path file) {
        String place = file.toString();
        if (Files.isDirectory(file)) {
            throw problem(
                    place,
                    0,
                    "",
                    "is a folder, expected a match file. Name the file in it, such as %s."
                            .formatted(file.resolve("match.yaml")));
        }
        if (Files.notExists(file)) {
            throw problem(
                    place,
                    0,
                    "",
                    "not there, expected a match file. Check the path, or begin with a copy of " + EXAMPLE);
        }
        if (!Files.isReadable(file)) {
            throw problem(
                    place, 0, "", "may not be read, expected a readable match file. Check its rights: chmod u+r.");
        }
    }

    private YamlNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw problem(name, 0, "", "empty, expected a match. Begin with a copy of " + EXAMPLE);
        }
        YamlNode root = node("");
        if (parser.nextToken() != null) {
            throw problem(name, line(), "", "a second document begins here; only one is read. Remove the rest.");
        }
        return root;
    }

    private YamlNode node(String key) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw problem(name, line(), key, "anchors and aliases are not read. Write the value out.");
        }
        int line = line();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(line, key);
            case START_ARRAY -> items(line, key);
            case VALUE_NULL -> new YamlNode.Scalar(line, "", YamlNode.ScalarType.NOTHING);
            case VALUE_TRUE, VALUE_FALSE -> new YamlNode.Scalar(line, parser.getText(), YamlNode.ScalarType.TRUTH);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new YamlNode.Scalar(line, parser.getNumberValue().toString(), YamlNode.ScalarType.NUMBER);
            default -> text(line, parser.getText());
        };
    }

    private static YamlNode text(int line, String text) {
        return new YamlNode.Scalar(line, text, text.isEmpty() ? YamlNode.ScalarType.NOTHING : YamlNode.ScalarType.TEXT);
    }

    private YamlNode mapping(int line, String key) throws IOException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            int at = line();
            String path = key.isEmpty() ? field : key + "." + field;
            parser.nextToken();
            YamlNode.Entry before = entries.put(field, new YamlNode.Entry(at, node(path)));
            if (before != null) {
                throw problem(name, at, path, "given twice, first on line %d. Remove one.".formatted(before.line()));
            }
        }
        return new YamlNode.Mapping(line, entries);
    }

    private YamlNode items(int line, String key) throws IOException {
        List<YamlNode> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(key + "[" + nodes.size() + "]"));
        }
        return new YamlNode.Items(line, nodes);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static SetupException problem(String file, int line, String key, String message) {
        return new SetupException(List.of(new SetupProblem(file, line, key, message)));
    }
}
