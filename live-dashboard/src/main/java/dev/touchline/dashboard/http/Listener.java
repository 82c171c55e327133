package dev.touchline.dashboard.http;

import dev.touchline.dashboard.auth.Door;
import dev.touchline.dashboard.live.LatestState;
import dev.touchline.dashboard.live.LiveLimits;
import dev.touchline.dashboard.live.LiveMeters;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The dashboard's port: HTTP/1.1, or HTTPS where the door says so, and WebSocket. */
public final class Listener implements AutoCloseable {
    /** Small, so that a slow tablet's backlog shows here within a second or two and not in the kernel. */
    private static final int SEND_BUFFER = 64 * 1024;

    private final EventLoopGroup loops;
    private final ChannelGroup connections;
    private final Channel channel;

    private Listener(EventLoopGroup loops, ChannelGroup connections, ServerBootstrap bootstrap, String host, int port) {
        this.loops = loops;
        this.connections = connections;
        ChannelFuture bound = bootstrap.bind(host, port).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
            throw new IllegalStateException(
                    "cannot listen on " + host + ":" + port + " ("
                            + bound.cause().getMessage() + "); choose another port or end what holds it",
                    bound.cause());
        }
        this.channel = bound.channel();
    }

    /** Listens from now on; port 0 takes any free one. */
    public static Listener open(
            String host,
            int port,
            Door door,
            Map<String, LatestState> matches,
            Vitals vitals,
            LiveLimits limits,
            LiveMeters meters) {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        Routes routes = new Routes(matches, door, vitals);
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 256)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(32 * 1024, SEND_BUFFER))
                .childHandler(
                        new Connection(door.tls(), connections, () -> new RequestHandler(routes, limits, meters)));
        return new Listener(loops, connections, bootstrap, host, port);
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
        connections.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    }
}
