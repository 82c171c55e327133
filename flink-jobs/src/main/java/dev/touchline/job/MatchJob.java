package dev.touchline.job;

import dev.touchline.fuse.FusionRules;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sink.LineProtocol;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * From what each camera saw to where everybody is, how they run and what happens.
 *
 * @param published the job's own topics, read back for the latest state in Redis
 */
public record MatchJob(
        Source<FrameSightings, ?, ?> sightings,
        Source<Published, ?, ?> published,
        MatchSetup setup,
        MatchRules rules,
        FusionRules fusion,
        MatchSinks sinks) {
    public void build(StreamExecutionEnvironment env) {
        // progress is per camera, in FuseCameras, so no watermarks
        var seen = env.fromSource(sightings, WatermarkStrategy.noWatermarks(), "sightings")
                .uid("sightings")
                .filter(new OfMatch<>(setup.match(), FrameSightings::match))
                .name("sightings of the match")
                .uid("sightings-of-match");
        var fused = seen.keyBy(FrameSightings::match)
                .process(new FuseCameras(setup, fusion, rules.version()))
                .name("fuse cameras")
                .uid("fuse-cameras");
        fused.sinkTo(sinks.frames()).name("frames").uid("frames");
        // fusing keeps the key, so the readers of frames stay in its task: no serialisation, no wait
        var frames = DataStreamUtils.reinterpretAsKeyedStream(fused, MatchFrame::match, Types.STRING);

        var players = frames.process(new MeasurePlayers(rules.running()))
                .name("measure players")
                .uid("measure-players");
        players.sinkTo(sinks.players()).name("players").uid("players");
        var calls =
                frames.process(new CallEvents(setup, rules)).name("call events").uid("call-events");
        calls.sinkTo(sinks.events()).name("events").uid("events");
        var teams = calls.getSideOutput(CallEvents.TEAMS);
        teams.sinkTo(sinks.teams()).name("teams").uid("teams");

        players.map((PlayerState player) -> LineProtocol.of(player))
                .returns(Types.STRING)
                .name("player lines")
                .uid("player-lines")
                .union(teams.map((TeamState team) -> LineProtocol.of(team))
                        .returns(Types.STRING)
                        .name("team lines")
                        .uid("team-lines"))
                .sinkTo(sinks.history())
                .name("history")
                .uid("history");
        env.fromSource(published, WatermarkStrategy.noWatermarks(), "published")
                .uid("published")
                .filter(new OfMatch<>(setup.match(), Published::match))
                .name("published of the match")
                .uid("published-of-match")
                .keyBy(Published::match)
                .process(new KeepLatest())
                .name("keep latest")
                .uid("keep-latest")
                .sinkTo(sinks.latest())
                .name("latest")
                .uid("latest");
    }
}
