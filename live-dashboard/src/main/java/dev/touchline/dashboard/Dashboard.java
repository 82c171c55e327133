package dev.touchline.dashboard;

import dev.touchline.dashboard.auth.Door;
import dev.touchline.dashboard.auth.LocalAddresses;
import dev.touchline.dashboard.http.Listener;
import dev.touchline.dashboard.http.Vitals;
import dev.touchline.dashboard.live.KafkaFeed;
import dev.touchline.dashboard.live.LatestState;
import dev.touchline.dashboard.live.LiveLimits;
import dev.touchline.dashboard.live.LiveMeters;
import dev.touchline.dashboard.live.RedisSnapshot;
import dev.touchline.match.MatchSetup;
import dev.touchline.setup.Audience;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running dashboard: reads the live topics, keeps each match's latest state and serves it to screens. */
public final class Dashboard implements AutoCloseable {
    private final DashboardSettings settings;
    private final Door door;
    private final KafkaFeed feed;
    private final Listener listener;
    private final PrometheusMeterRegistry registry;

    private Dashboard(
            DashboardSettings settings,
            Door door,
            KafkaFeed feed,
            Listener listener,
            PrometheusMeterRegistry registry) {
        this.settings = settings;
        this.door = door;
        this.feed = feed;
        this.listener = listener;
        this.registry = registry;
    }

    /** Listens and begins to read; {@code /readyz} says when the topics were read to their end. */
    public static Dashboard start(DashboardSettings settings) {
        Door door = Door.at(settings.host(), settings.access());
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        LiveMeters meters = new LiveMeters(registry);
        Map<String, LatestState> states = states(settings);
        KafkaFeed feed = new KafkaFeed(settings.kafkaBootstrap(), states, meters);
        Vitals vitals = new Vitals(feed::isAlive, feed::isReady, registry::scrape);
        try {
            Listener listener =
                    Listener.open(settings.host(), settings.port(), door, states, vitals, LiveLimits.USUAL, meters);
            feed.start();
            return new Dashboard(settings, door, feed, listener, registry);
        } catch (RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    private static Map<String, LatestState> states(DashboardSettings settings) {
        Map<String, LatestState> states = new LinkedHashMap<>();
        for (MatchSetup setup : settings.matches()) {
            LatestState state = new LatestState(setup);
            if (settings.redisUrl() != null) {
                state.restore(RedisSnapshot.read(settings.redisUrl(), setup.match()));
            }
            states.put(setup.match(), state);
        }
        return states;
    }

    public int port() {
        return listener.port();
    }

    /** Where a browser opens the dashboard, with the token where one is needed: the line to print, the QR code to show. */
    public URI link() {
        return door.link(address(), port());
    }

    /** The link to give to each audience; none where nobody needs a token. */
    public Map<Audience, URI> links() {
        return door.links(address(), port());
    }

    private String address() {
        return LocalAddresses.reachedFrom(settings.host()).get(0).getHostAddress();
    }

    /** Whether everything that was on the topics at the start has been read. */
    public boolean isReady() {
        return feed.isReady();
    }

    @Override
    public void close() {
        listener.close();
        feed.close();
        registry.close();
    }
}
