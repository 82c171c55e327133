package dev.touchline.launch;

import dev.touchline.dashboard.Dashboard;
import dev.touchline.dashboard.DashboardSettings;
import dev.touchline.dashboard.auth.Access;
import dev.touchline.decode.PictureSize;
import dev.touchline.fuse.FusionRules;
import dev.touchline.job.MatchJob;
import dev.touchline.job.MatchSinks;
import dev.touchline.job.PerceptionJob;
import dev.touchline.job.TopicSources;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.perceive.PerceptionSettings;
import dev.touchline.setup.Audience;
import dev.touchline.setup.DashboardAddress;
import dev.touchline.setup.MatchFile;
import dev.touchline.setup.Policy;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sink.LatestStateSink;
import dev.touchline.sink.TopicEvents;
import dev.touchline.sink.TopicRecords;
import dev.touchline.wire.Stamp;
import dev.touchline.wire.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything behind the cameras in one process: broker and stores where none are named, both jobs, and the dashboard. */
final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long VIDEO_BYTES = 2_000_000_000L;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final FlinkCluster flink;
    private final JobID perception;
    private final Dashboard dashboard;

    /**
     * What an engine is told beside match.yaml.
     *
     * @param work folder for logs and data of embedded parts
     * @param kafkaPort where an embedded broker listens
     * @param record folder for the recording, null for none
     * @param unshed whether to go through the recorded video once more, every picture of it, instead of being live
     */
    record Options(Path work, int kafkaPort, @Nullable Path record, boolean unshed) {}

    private Engine(MatchFile match, Options options, Consumer<String> told) throws Exception {
        CompletableFuture<FlinkCluster> starting = CompletableFuture.supplyAsync(() -> cluster(options.work()));
        Parts parts = keep(Parts.start(match, options.work(), options.kafkaPort(), !options.unshed()));
        MatchSetup setup = match.toSetup(1, Instant.now());
        TopicSetup.create(parts.kafka(), VIDEO_BYTES);
        told.accept("broker at " + parts.kafka());
        told.accept("redis for the latest state at "
                + (match.redis() == null ? parts.redis() : match.redis().url()));
        told.accept("history at " + parts.history().url());
        flink = keep(starting.join());
        if (options.record() != null) {
            keep(Recorder.start(parts.kafka(), options.record()));
            told.accept("recording to " + options.record());
        }
        flink.submit("match", 1, matchJob(parts, match, setup, options.unshed())::build);
        perception = flink.submit(
                "perception", decoding(match), perceptionJob(parts, match, setup, options.unshed())::build);
        told.accept("jobs perception and match submitted");
        dashboard = keep(Dashboard.start(screen(match, parts, setup)));
        tellPolicy(match.policy(), dashboard.links(), told);
    }

    static Engine start(MatchFile match, Options options, Consumer<String> told) throws Exception {
        return new Engine(match, options, told);
    }

    /** Whether the recorded video has been gone through to its end. */
    boolean isThrough() throws Exception {
        return flink.status(perception).isGloballyTerminalState();
    }

    URI link() {
        return dashboard.link();
    }

    private static FlinkCluster cluster(Path work) {
        try {
            return FlinkCluster.start(work);
        } catch (Exception e) {
            throw new IllegalStateException("Flink does not start: " + e.getMessage(), e);
        }
    }

    /** Tasks that decode: cameras beside each other as far as there are cores, so that one's key frame holds up no other. */
    private static int decoding(MatchFile match) {
        int cores = Math.min(Runtime.getRuntime().availableProcessors(), FlinkCluster.SLOTS - 1);
        return Math.max(1, Math.min(match.cameras().size(), cores));
    }

    private static PerceptionJob perceptionJob(Parts parts, MatchFile match, MatchSetup setup, boolean unshed) {
        Map<String, PictureSize> readAt = new HashMap<>();
        match.cameras().forEach((name, camera) -> {
            if (camera.readAt() != null) {
                readAt.put(
                        name,
                        new PictureSize(camera.readAt().width(), camera.readAt().height()));
            }
        });
        return new PerceptionJob(
                unshed ? TopicSources.recordedVideo(parts.kafka()) : TopicSources.video(parts.kafka()),
                setup,
                (unshed ? PerceptionSettings.complete() : PerceptionSettings.live()).readingAt(readAt),
                TopicRecords.sink(
                        parts.kafka(), Topic.SIGHTINGS, FrameSightings.class, FrameSightings::match, Stamp.PERCEIVED));
    }

    private static MatchJob matchJob(Parts parts, MatchFile match, MatchSetup setup, boolean unshed) {
        String kafka = parts.kafka();
        return new MatchJob(
                TopicSources.sightings(kafka),
                TopicSources.published(kafka),
                setup,
                match.rules(),
                unshed
                        ? FusionRules.of(match.rules().fusion()).patient()
                        : FusionRules.of(match.rules().fusion()),
                new MatchSinks(
                        TopicRecords.sink(kafka, Topic.FRAMES, MatchFrame.class, MatchFrame::match, Stamp.FUSED),
                        TopicRecords.sink(kafka, Topic.PLAYERS, PlayerState.class, PlayerState::match, Stamp.FUSED),
                        TopicRecords.sink(kafka, Topic.TEAMS, TeamState.class, TeamState::match, Stamp.FUSED),
                        TopicEvents.sink(kafka),
                        parts.history(),
                        new LatestStateSink(parts.redis())));
    }

    private static DashboardSettings screen(MatchFile match, Parts parts, MatchSetup setup) {
        DashboardAddress address = match.dashboard();
        String token = address.token() == null
                ? null
                : address.token().fetch(System.getenv()).value();
        return new DashboardSettings(
                address.host(),
                address.port(),
                parts.kafka(),
                parts.redis(),
                List.of(setup),
                new Access(token, address.certificate(), address.key(), List.of(), match.policy()));
    }

    /** Whoever may not see the data is told by the link, so each audience needs its own. */
    private static void tellPolicy(Policy policy, Map<Audience, URI> links, Consumer<String> told) {
        if (Arrays.stream(Audience.values())
                .allMatch(audience -> policy.of(audience).data())) {
            return;
        }
        if (links.isEmpty()) {
            told.accept("the policy binds nobody: without dashboard.token there is one link for all, on this machine");
        }
        links.forEach((audience, link) -> told.accept("link for "
                + audience.name().toLowerCase(Locale.ROOT)
                + (policy.of(audience).data() ? "" : ", without data")
                + ": " + link));
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.warn("a part did not stop cleanly: {}", e.getMessage());
            }
        }
    }
}
