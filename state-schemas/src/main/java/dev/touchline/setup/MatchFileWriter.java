package dev.touchline.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.touchline.camera.PitchMark;
import dev.touchline.match.KitColours;
import dev.touchline.match.TeamSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes match.yaml so that reading it again gives the same match; secrets are written as where they are kept. */
public final class MatchFileWriter {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private MatchFileWriter() {}

    /** Writes the file whole or not at all. */
    public static void write(MatchFile match, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(beside, YAML.writeValueAsString(tree(match)));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, Object> tree(MatchFile match) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("match", match.match());
        root.put("pitch", RecordFields.write(match.pitch()));
        root.put(
                "periods", match.periods().stream().map(MatchFileWriter::period).toList());
        root.put("home", team(match.home()));
        root.put("away", team(match.away()));
        root.put("officials", kit(match.officials()));
        Map<String, Object> cameras = new LinkedHashMap<>();
        match.cameras().forEach((name, source) -> cameras.put(name, camera(source)));
        root.put("cameras", cameras);
        stores(match, root);
        root.put("dashboard", dashboard(match.dashboard()));
        root.put("policy", policy(match.policy()));
        root.put("rules", RecordFields.write(match.rules()));
        return root;
    }

    private static void stores(MatchFile match, Map<String, Object> root) {
        if (match.kafka() != null) {
            root.put("kafka", Map.of("bootstrap", match.kafka().bootstrap()));
        }
        if (match.redis() != null) {
            Map<String, Object> redis = fields("url", match.redis().url());
            secret(redis, "password", match.redis().password());
            root.put("redis", redis);
        }
        if (match.influx() != null) {
            Map<String, Object> influx = fields("url", match.influx().url());
            secret(influx, "token", match.influx().token());
            influx.put("org", match.influx().org());
            influx.put("bucket", match.influx().bucket());
            root.put("influx", influx);
        }
    }

    private static Map<String, Object> period(PeriodPlan period) {
        Map<String, Object> fields = fields("number", period.number());
        fields.put("start", period.start() == null ? "now" : period.start().toString());
        if (period.end() != null) {
            fields.put("end", period.end().toString());
        }
        fields.put("attacks_right", word(period.attacksRight()));
        return fields;
    }

    private static Map<String, Object> team(TeamSheet team) {
        Map<String, Object> fields = fields("name", team.name());
        fields.put("short_name", team.shortName());
        fields.put("kit", kit(team.kit()));
        fields.put("keeper_kit", kit(team.keeperKit()));
        List<Map<String, Object>> players = team.players().stream()
                .map(player -> {
                    Map<String, Object> one = fields("number", player.number());
                    one.put("name", player.name());
                    one.put("role", word(player.role()));
                    return one;
                })
                .toList();
        fields.put("players", players);
        return fields;
    }

    private static Map<String, Object> kit(KitColours kit) {
        Map<String, Object> fields = fields("shirt", kit.shirt());
        fields.put("shorts", kit.shorts());
        fields.put("socks", kit.socks());
        return fields;
    }

    private static Map<String, Object> camera(CameraSource camera) {
        Map<String, Object> fields = fields("url", camera.url());
        fields.put("transport", word(camera.transport()));
        secret(fields, "credentials", camera.credentials());
        if (camera.picture() != null) {
            fields.put("picture", size(camera.picture()));
        }
        if (camera.readAt() != null) {
            fields.put("read_at", size(camera.readAt()));
        }
        fields.put("delay_millis", camera.delayMillis());
        if (!camera.marks().isEmpty()) {
            fields.put(
                    "marks", camera.marks().stream().map(MatchFileWriter::mark).toList());
        }
        if (camera.pose() != null && camera.lens() != null && camera.crown() != null) {
            Map<String, Object> calibration = fields("pose", RecordFields.write(camera.pose()));
            calibration.put("lens", RecordFields.write(camera.lens()));
            calibration.put("crown", RecordFields.write(camera.crown()));
            fields.put("calibration", calibration);
        }
        return fields;
    }

    private static Map<String, Object> mark(PitchMark mark) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!mark.name().isEmpty()) {
            fields.put("name", mark.name());
        }
        fields.put("pixel", List.of(mark.pixel().x(), mark.pixel().y()));
        fields.put("pitch", mark.z() == 0 ? List.of(mark.x(), mark.y()) : List.of(mark.x(), mark.y(), mark.z()));
        return fields;
    }

    private static Map<String, Object> size(PictureSize size) {
        Map<String, Object> fields = fields("width", size.width());
        fields.put("height", size.height());
        return fields;
    }

    private static Map<String, Object> dashboard(DashboardAddress dashboard) {
        Map<String, Object> fields = fields("host", dashboard.host());
        fields.put("port", dashboard.port());
        secret(fields, "token", dashboard.token());
        if (dashboard.certificate() != null && dashboard.key() != null) {
            Map<String, Object> tls =
                    fields("certificate", dashboard.certificate().toString());
            tls.put("key", dashboard.key().toString());
            fields.put("tls", tls);
        }
        return fields;
    }

    private static Map<String, Object> policy(Policy policy) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            Map<String, Object> rule = fields("video", word(policy.of(audience).video()));
            rule.put("data", policy.of(audience).data());
            fields.put(word(audience), rule);
        }
        return fields;
    }

    private static void secret(Map<String, Object> fields, String key, @Nullable SecretSource source) {
        if (source != null && source.env() != null) {
            fields.put(key, Map.of("env", source.env()));
        } else if (source != null && source.file() != null) {
            fields.put(key, Map.of("file", source.file().toString()));
        }
    }

    private static Map<String, Object> fields(String key, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(key, value);
        return fields;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
