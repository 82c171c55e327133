package dev.touchline.score;

import dev.touchline.camera.Camera;
import dev.touchline.event.EventType;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.BallTruth;
import dev.touchline.simulator.play.MatchPlay;
import dev.touchline.simulator.play.Scene;
import dev.touchline.simulator.play.TruthEvent;
import dev.touchline.simulator.play.TruthPossession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A match as it is played, and what is written down of it. */
final class Playing {
    /** A touch counts as a contact for so many frames before and after it. */
    private static final int TOUCH = 2;

    private final MatchPlay play;
    private final List<TruthFrame> truth = new ArrayList<>();
    private final List<TruthPass> passes = new ArrayList<>();
    private final List<TruthEvent> events = new ArrayList<>();
    private final List<Integer> holders = new ArrayList<>();
    private final List<Integer> touches = new ArrayList<>();
    private Team right = Team.HOME;

    Playing(long seed) {
        play = new MatchPlay(seed, PitchSize.STANDARD);
    }

    Scene next() {
        Scene scene = play.next();
        right = play.attacksRight();
        truth.add(truth(scene, play.possession()));
        holders.add(play.holder());
        touches.add(play.lastTouch());
        for (TruthEvent event : play.events()) {
            events.add(event);
            if (event.type() == EventType.PASS && event.completed() && event.player() != event.receiver()) {
                passes.add(new TruthPass(PlayedMatch.micros(event.releaseTick()), event.player(), event.receiver()));
            }
        }
        return scene;
    }

    TruthFrame nextTruth() {
        next();
        return truth.get(truth.size() - 1);
    }

    PlayedMatch seenAs(List<MatchFrame> frames, Map<String, Camera> cameras) {
        return new PlayedMatch(PlayedMatch.setup(right, cameras), truth, passes, events, contacts(), frames);
    }

    /** Whoever has the ball; around a first touch by somebody, who does not keep it, and around a restart, whoever plays it. */
    private List<Integer> contacts() {
        List<Integer> contacts = new ArrayList<>(Collections.nCopies(holders.size(), TruthEvent.NOBODY));
        for (int tick = 1; tick < touches.size(); tick++) {
            if (!touches.get(tick).equals(touches.get(tick - 1)) && holders.get(tick) == TruthEvent.NOBODY) {
                around(tick, contacts);
            }
        }
        for (int tick = 0; tick < holders.size(); tick++) {
            if (holders.get(tick) != TruthEvent.NOBODY) {
                contacts.set(tick, holders.get(tick));
            }
        }
        for (int tick = 1; tick < truth.size(); tick++) {
            if (inPlay(tick) && !inPlay(tick - 1)) {
                around(tick, contacts);
            }
        }
        return contacts;
    }

    private boolean inPlay(int tick) {
        return truth.get(tick).possession() != TruthFrame.Possession.OUT_OF_PLAY;
    }

    private void around(int tick, List<Integer> contacts) {
        int last = Math.min(tick + TOUCH, contacts.size() - 1);
        for (int near = Math.max(0, tick - TOUCH); near <= last; near++) {
            contacts.set(near, touches.get(tick));
        }
    }

    private static TruthFrame truth(Scene scene, TruthPossession possession) {
        BallTruth ball = scene.ball();
        return new TruthFrame(
                PlayedMatch.micros(scene.tick()),
                scene.people().stream()
                        .map(actor -> new TruthFrame.Person(actor.id(), actor.team(), actor.x(), actor.y()))
                        .toList(),
                ball.x(),
                ball.y(),
                ball.z() - BallTruth.RADIUS,
                true,
                switch (possession) {
                    case HOME -> TruthFrame.Possession.HOME;
                    case AWAY -> TruthFrame.Possession.AWAY;
                    case CONTEST -> TruthFrame.Possession.CONTEST;
                    case OUT -> TruthFrame.Possession.OUT_OF_PLAY;
                });
    }
}
