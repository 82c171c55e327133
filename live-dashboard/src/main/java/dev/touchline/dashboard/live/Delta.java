package dev.touchline.dashboard.live;

import dev.touchline.wire.Topic;

/**
 * One change of a match, encoded once for every client.
 *
 * @param ordinal place in this server's order of publication
 * @param upTo what a client has read once it has this and everything published before
 * @param json the message in UTF-8, shared, never written to
 */
@SuppressWarnings("ArrayRecordComponent") // the same bytes go to every client, and deltas are never compared
public record Delta(long ordinal, Topic topic, Offsets upTo, byte[] json) {
    public long offset() {
        return upTo.of(topic);
    }
}
