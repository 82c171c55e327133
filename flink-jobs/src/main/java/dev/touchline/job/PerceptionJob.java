package dev.touchline.job;

import dev.touchline.footage.AccessUnit;
import dev.touchline.match.MatchSetup;
import dev.touchline.perceive.CameraKeys;
import dev.touchline.perceive.PerceiveCamerasFactory;
import dev.touchline.perceive.PerceptionSettings;
import dev.touchline.sighting.FrameSightings;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** From what the cameras send to what each of them saw: decode, detect, place, tell kits, track. */
public record PerceptionJob(
        Source<AccessUnit, ?, ?> video, MatchSetup setup, PerceptionSettings settings, Sink<FrameSightings> sightings) {
    /** Fixed for good: cameras' keys, and with them their state, depend on it. */
    private static final int KEY_GROUPS = 128;

    public void build(StreamExecutionEnvironment env) {
        var cameras = new CameraKeys(setup.cameras().keySet(), KEY_GROUPS);
        // progress is per camera, in FuseCameras, so no watermarks
        env.fromSource(video, WatermarkStrategy.noWatermarks(), "video")
                .uid("video")
                .filter(new OfMatch<>(setup.match(), AccessUnit::match))
                .name("video of the match")
                .uid("video-of-match")
                .keyBy(cameras)
                .transform(
                        "perceive cameras",
                        TypeInformation.of(FrameSightings.class),
                        new PerceiveCamerasFactory(settings, setup))
                .uid("perceive-cameras")
                .setMaxParallelism(KEY_GROUPS)
                .sinkTo(sightings)
                .name("sightings")
                .uid("sightings");
    }
}
