package dev.touchline.dashboard.http;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a new connection is set up, and what it may cost us: its number, its silence, the size of what it sends. */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails leaves nothing to do
final class Connection extends ChannelInitializer<SocketChannel> {
    static final String IDLE = "idle";
    private static final int MOST_CONNECTIONS = 1024;
    private static final int IDLE_SECONDS = 30;
    private static final int LARGEST_REQUEST = 16 * 1024;

    private final @Nullable SslContext tls;
    private final ChannelGroup connections;
    private final Supplier<ChannelHandler> requests;

    Connection(@Nullable SslContext tls, ChannelGroup connections, Supplier<ChannelHandler> requests) {
        this.tls = tls;
        this.connections = connections;
        this.requests = requests;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        if (connections.size() >= MOST_CONNECTIONS) {
            channel.close();
            return;
        }
        connections.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        if (tls != null) {
            SslHandler handshake = tls.newHandler(channel.alloc());
            handshake.setHandshakeTimeout(5, TimeUnit.SECONDS);
            pipeline.addLast(handshake);
        }
        pipeline.addLast(new HttpServerCodec());
        pipeline.addLast(new HttpObjectAggregator(LARGEST_REQUEST, true));
        pipeline.addLast(IDLE, new IdleStateHandler(IDLE_SECONDS, 0, 0));
        pipeline.addLast(requests.get());
    }
}
