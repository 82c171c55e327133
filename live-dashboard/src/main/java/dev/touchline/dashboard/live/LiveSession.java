package dev.touchline.dashboard.live;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client of a match's live socket. Everything in here runs on the channel's own event loop; a client that cannot keep up
 * gets the newest of each kind when it can, and is closed when it takes nothing for too long.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the channel, which is all we would do
public final class LiveSession extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);

    private final LatestState state;
    private final @Nullable String token;
    private final LiveLimits limits;
    private final LiveMeters meters;
    private final Outbox outbox = new Outbox();
    private @Nullable Consumer<Delta> reader;
    private @Nullable Future<?> patience;
    private @Nullable Future<?> beats;
    private boolean quiet;
    private long heardNanos = System.nanoTime();

    public LiveSession(LatestState state, @Nullable String token, LiveLimits limits, LiveMeters meters) {
        this.state = state;
        this.token = token;
        this.limits = limits;
        this.meters = meters;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object happened) throws Exception {
        if (happened instanceof HandshakeComplete) {
            begin(context);
        }
        super.userEventTriggered(context, happened);
    }

    private void begin(ChannelHandlerContext context) {
        meters.clients.incrementAndGet();
        Consumer<Delta> mine = delta -> context.executor().execute(() -> take(context, delta));
        reader = mine;
        state.join(token, mine).forEach(message -> write(context, message));
        context.flush();
        long every = limits.beat().toMillis();
        beats = context.executor().scheduleAtFixedRate(() -> beat(context), every, every, TimeUnit.MILLISECONDS);
    }

    private void take(ChannelHandlerContext context, Delta delta) {
        if (context.channel().isWritable() && outbox.isEmpty()) {
            write(context, delta.json());
            context.flush();
            return;
        }
        if (outbox.put(delta)) {
            meters.conflated.increment();
        }
        if (outbox.overflows()) {
            closeSlow(context);
        } else if (patience == null) {
            patience = context.executor()
                    .schedule(() -> closeSlow(context), limits.slow().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        if (context.channel().isWritable()) {
            if (patience != null) {
                patience.cancel(false);
                patience = null;
            }
            outbox.drain().forEach(delta -> write(context, delta.json()));
            context.flush();
        }
        super.channelWritabilityChanged(context);
    }

    private void beat(ChannelHandlerContext context) {
        if (System.nanoTime() - heardNanos > limits.silence().toNanos()) {
            context.close();
            return;
        }
        if (context.channel().isWritable()) {
            if (quiet) {
                write(context, Messages.beat());
            }
            context.writeAndFlush(new PingWebSocketFrame());
        }
        quiet = true;
    }

    private void write(ChannelHandlerContext context, byte[] json) {
        quiet = false;
        meters.sent.increment();
        context.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(json)));
    }

    private void closeSlow(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            return;
        }
        LOG.info("live client {} took nothing for {}: closed", context.channel().remoteAddress(), limits.slow());
        meters.closedSlow.increment();
        leave();
        context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.TRY_AGAIN_LATER, "too slow"));
        context.close(); // its socket is full, so the close frame may never leave
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        heardNanos = System.nanoTime();
        super.channelRead(context, message);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof PongWebSocketFrame) {
            return;
        }
        context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.POLICY_VIOLATION, "this socket only speaks"))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        leave();
        super.channelInactive(context);
    }

    private void leave() {
        if (reader != null) {
            state.leave(reader);
            reader = null;
            meters.clients.decrementAndGet();
        }
        if (beats != null) {
            beats.cancel(false);
        }
        if (patience != null) {
            patience.cancel(false);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("live client {}: {}", context.channel().remoteAddress(), cause.toString());
        context.close();
    }
}
