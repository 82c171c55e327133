package dev.touchline.simulator.rtsp;

/** What a served camera sees: an endless line of coded pictures, given in decoding order and in real time. */
public interface Footage extends AutoCloseable {
    /** The next picture, once it is due. */
    CodedPicture next() throws InterruptedException;

    /** Whether nothing need be shown while nobody watches. */
    default boolean restsUnwatched() {
        return false;
    }

    /** Frees what the footage holds; called by the server, after the last {@code next}. */
    @Override
    default void close() {}
}
