package dev.touchline.launch;

import dev.touchline.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates those of our topics that a broker does not have yet, with the retention each is to have. */
public final class TopicSetup {
    private static final int SEGMENT_BYTES = 64 * 1024 * 1024;

    private TopicSetup() {}

    /**
     * Creates the missing topics.
     *
     * @param videoBytes the most that the video topic may keep in all, whatever its age
     */
    public static void create(String bootstrap, long videoBytes) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (Topic topic : Topic.values()) {
                if (!there.contains(topic.title())) {
                    missing.add(new NewTopic(topic.title(), Topic.PARTITIONS, (short) 1)
                            .configs(settings(topic, videoBytes)));
                }
            }
            admin.createTopics(missing).all().get();
        }
    }

    private static Map<String, String> settings(Topic topic, long videoBytes) {
        Map<String, String> settings = new HashMap<>();
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("retention.ms", Long.toString(kept(topic).toMillis()));
        settings.put("segment.bytes", Integer.toString(SEGMENT_BYTES));
        if (topic == Topic.VIDEO) {
            settings.put("retention.bytes", Long.toString(Math.max(SEGMENT_BYTES, videoBytes / Topic.PARTITIONS)));
        }
        return settings;
    }

    private static Duration kept(Topic topic) {
        return switch (topic) {
            case VIDEO -> Duration.ofHours(4);
            case SIGHTINGS, DEADLETTER -> Duration.ofDays(7);
            case FRAMES, PLAYERS, TEAMS, EVENTS -> Duration.ofDays(30);
        };
    }
}
