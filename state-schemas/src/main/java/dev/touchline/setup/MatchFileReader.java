package dev.touchline.setup;

import dev.touchline.match.KitColours;
import dev.touchline.match.Role;
import dev.touchline.match.SheetPlayer;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.pitch.PitchSize;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads match.yaml top to bottom: here stands every key, its range and its default. */
final class MatchFileReader {
    private static final Pattern MATCH_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern CAMERA_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final KitColours BLACK = new KitColours("#101010", "#101010", "#101010");

    private final Problems problems;
    private final CameraReader cameras;
    private final AddressReader addresses;

    private MatchFileReader(Problems problems, Path folder) {
        SecretReader secrets = new SecretReader(folder);
        this.problems = problems;
        this.cameras = new CameraReader(problems, secrets, folder);
        this.addresses = new AddressReader(secrets, folder);
    }

    static MatchFile read(Path file) {
        YamlNode root = YamlTree.read(file);
        Problems problems = new Problems(String.valueOf(file.getFileName()));
        Path folder = file.toAbsolutePath().getParent();
        MatchFileReader reader = new MatchFileReader(problems, folder == null ? file.toAbsolutePath() : folder);
        MatchFile match = reader.match(Section.of(problems, "", root));
        problems.throwIfAny();
        return match;
    }

    private MatchFile match(Section root) {
        String id = root.text("match");
        if (!id.isEmpty() && !MATCH_ID.matcher(id).matches()) {
            root.wrong("match", "expected up to 64 letters, digits, dots, dashes and underscores.");
        }
        PitchSize pitch = pitch(root.optional("pitch"));
        MatchFile file = new MatchFile(
                id,
                pitch,
                periods(root),
                team(root.section("home")),
                team(root.section("away")),
                kit(root.optional("officials"), BLACK),
                cameras(root, pitch),
                addresses.kafka(root.optional("kafka")),
                addresses.redis(root.optional("redis")),
                addresses.influx(root.optional("influx")),
                addresses.dashboard(root.optional("dashboard")),
                policy(root.optional("policy")),
                rules(root.optional("rules")));
        root.close();
        return file;
    }

    private static PitchSize pitch(@Nullable Section section) {
        if (section == null) {
            return PitchSize.STANDARD;
        }
        PitchSize size = new PitchSize(section.number("length", 90, 120, 105), section.number("width", 45, 90, 68));
        section.close();
        return size;
    }

    private static List<PeriodPlan> periods(Section root) {
        List<PeriodPlan> periods = root.list("periods", section -> {
            PeriodPlan period = new PeriodPlan(
                    section.whole("number", 1, 9),
                    instant(section, "start", section.text("start")),
                    instant(section, "end", section.optionalText("end")),
                    section.choice("attacks_right", List.of(Team.HOME, Team.AWAY), null));
            if (period.start() != null && period.end() != null && !period.end().isAfter(period.start())) {
                section.wrong("end", "expected an instant after the start.");
            }
            return period;
        });
        Set<Integer> numbers = new HashSet<>();
        if (!periods.stream().allMatch(period -> numbers.add(period.number()))) {
            root.wrong("periods", "two periods have the same number.");
        }
        return periods.isEmpty() ? List.of(new PeriodPlan(1, null, null, Team.HOME)) : periods;
    }

    private static @Nullable Instant instant(Section section, String key, @Nullable String text) {
        if (text == null || text.isEmpty() || (text.equals("now") && key.equals("start"))) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            section.wrong(
                    key,
                    "expected a UTC instant like 2026-11-21T15:00:00Z%s, found \"%s\"."
                            .formatted(key.equals("start") ? " or now" : "", text));
            return null;
        }
    }

    private static TeamSheet team(Section section) {
        String name = section.text("name");
        String standard = name.length() <= 3 ? name : name.substring(0, 3);
        String shortName = section.optionalText("short_name");
        TeamSheet sheet = new TeamSheet(
                name,
                shortName == null ? standard : shortName,
                kit(section.section("kit"), BLACK),
                kit(section.section("keeper_kit"), BLACK),
                players(section));
        section.close();
        return sheet;
    }

    private static List<SheetPlayer> players(Section team) {
        List<SheetPlayer> players = team.list(
                "players",
                section -> new SheetPlayer(
                        section.whole("number", 1, 99),
                        section.text("name"),
                        section.choice("role", List.of(Role.GOALKEEPER, Role.OUTFIELD), Role.OUTFIELD)));
        Set<Integer> numbers = new HashSet<>();
        for (SheetPlayer player : players) {
            if (!numbers.add(player.number())) {
                team.wrong("players", "two players wear number %d.".formatted(player.number()));
            }
        }
        return players;
    }

    private static KitColours kit(@Nullable Section section, KitColours standard) {
        if (section == null) {
            return standard;
        }
        String shirt = colour(section, "shirt", section.text("shirt"));
        String shorts = colour(section, "shorts", section.text("shorts"));
        String socks = section.has("socks") ? colour(section, "socks", section.text("socks")) : shirt;
        section.close();
        return new KitColours(shirt, shorts, socks);
    }

    private static String colour(Section section, String key, String text) {
        if (!text.isEmpty() && !COLOUR.matcher(text).matches()) {
            section.wrong(key, "expected a colour like '#1a2b3c', found \"%s\".".formatted(text));
            return BLACK.shirt();
        }
        return text;
    }

    private Map<String, CameraSource> cameras(Section root, PitchSize pitch) {
        Map<String, CameraSource> read = new LinkedHashMap<>();
        root.section("cameras").children().forEach((name, section) -> {
            if (!CAMERA_NAME.matcher(name).matches()) {
                problems.note(
                        root.line("cameras"),
                        "cameras." + name,
                        "expected a name of up to 32 letters, digits, dashes and underscores.");
            }
            read.put(name, cameras.camera(section, pitch));
            section.close();
        });
        if (read.isEmpty()) {
            root.wrong("cameras", "expected at least one camera.");
        }
        return Collections.unmodifiableMap(read);
    }

    private static Policy policy(@Nullable Section section) {
        if (section == null) {
            return Policy.STANDARD;
        }
        Policy policy = new Policy(
                access(section.optional("bench"), Policy.STANDARD.bench()),
                access(section.optional("analyst"), Policy.STANDARD.analyst()),
                access(section.optional("replay"), Policy.STANDARD.replay()),
                access(section.optional("broadcaster"), Policy.STANDARD.broadcaster()));
        section.close();
        return policy;
    }

    private static AccessRule access(@Nullable Section section, AccessRule standard) {
        if (section == null) {
            return standard;
        }
        AccessRule rule = new AccessRule(
                section.choice("video", List.of(VideoAccess.values()), standard.video()),
                section.truth("data", standard.data()));
        section.close();
        return rule;
    }

    private static MatchRules rules(@Nullable Section section) {
        return section == null ? MatchRules.STANDARD : RecordFields.read(section, MatchRules.STANDARD);
    }
}
