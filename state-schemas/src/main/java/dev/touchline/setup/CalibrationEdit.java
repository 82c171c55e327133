package dev.touchline.setup;

import dev.touchline.camera.Camera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Puts calibrations into a match.yaml that somebody wrote, leaving their comments, order and marks files as they are. */
public final class CalibrationEdit {
    private CalibrationEdit() {}

    /**
     * Adds or replaces {@code calibration:} of each camera, and checks that the file then reads as the same match calibrated so. A
     * file whose cameras stand in one line each is written anew instead.
     */
    public static void write(Map<String, Camera> solved, Path file) throws IOException {
        MatchFile wanted = MatchFile.read(file).calibratedWith(solved);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, edited(YamlTree.read(file), Files.readAllLines(file), solved));
        if (reads(beside, wanted)) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(beside);
            MatchFileWriter.write(wanted, file);
        }
    }

    private static boolean reads(Path file, MatchFile wanted) {
        try {
            return MatchFile.read(file).equals(wanted);
        } catch (SetupException e) { // the edit did not fit how this file is written
            return false;
        }
    }

    private static List<String> edited(YamlNode root, List<String> before, Map<String, Camera> solved) {
        List<String> lines = new ArrayList<>(before);
        List<Map.Entry<String, YamlNode.Entry>> cameras =
                new ArrayList<>(children(child(root, "cameras")).entrySet());
        for (int i = cameras.size() - 1; i >= 0; i--) { // from the last, so that lines above stay where they are
            Camera camera = solved.get(cameras.get(i).getKey());
            if (camera != null) {
                edit(lines, cameras.get(i).getValue(), camera);
            }
        }
        return lines;
    }

    private static void edit(List<String> lines, YamlNode.Entry entry, Camera camera) {
        Map<String, YamlNode.Entry> keys = children(entry.value());
        if (keys.isEmpty()) {
            return;
        }
        int first = keys.values().iterator().next().line() - 1;
        int indent = indent(lines.get(first));
        YamlNode.Entry old = keys.get("calibration");
        if (old != null) {
            int from = old.line() - 1;
            int to = from + 1;
            while (to < lines.size() && (lines.get(to).isBlank() || indent(lines.get(to)) > indent)) {
                to++;
            }
            lines.subList(from, to).clear();
        }
        lines.addAll(entry.line(), block(camera, " ".repeat(indent)));
    }

    private static List<String> block(Camera camera, String margin) {
        return List.of(
                margin + "calibration:",
                margin + "  pose: " + flow(camera.pose()),
                margin + "  lens: " + flow(camera.lens()),
                margin + "  crown: " + flow(camera.crown()));
    }

    private static String flow(Record record) {
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        RecordFields.write(record).forEach((key, value) -> fields.add(key + ": " + value));
        return fields.toString();
    }

    private static YamlNode child(YamlNode node, String key) {
        YamlNode.Entry entry = children(node).get(key);
        return entry == null ? node : entry.value();
    }

    private static Map<String, YamlNode.Entry> children(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? mapping.entries() : Map.of();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
