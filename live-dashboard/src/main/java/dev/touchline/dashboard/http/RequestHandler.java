package dev.touchline.dashboard.http;

import dev.touchline.dashboard.live.LatestState;
import dev.touchline.dashboard.live.LiveLimits;
import dev.touchline.dashboard.live.LiveMeters;
import dev.touchline.dashboard.live.LiveSession;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection's requests: answers them, or turns the connection into a live socket. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the channel, which is all we would do
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final int LARGEST_FRAME = 4096;

    private final Routes routes;
    private final LiveLimits limits;
    private final LiveMeters meters;

    RequestHandler(Routes routes, LiveLimits limits, LiveMeters meters) {
        this.routes = routes;
        this.limits = limits;
        this.meters = meters;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (request.decoderResult().isFailure()) {
            String why =
                    "not a request of HTTP: " + request.decoderResult().cause().getMessage();
            send(context, request, Answer.json(HttpResponseStatus.BAD_REQUEST, Map.of("error", why)), false);
            return;
        }
        Caller caller = Caller.of(request);
        LatestState state = routes.liveMatch(request, caller);
        if (state != null) {
            openSocket(context, request, caller, new LiveSession(state, caller.asked("after"), limits, meters));
            return;
        }
        String withheld = routes.withheldSocket(request, caller);
        if (withheld != null) {
            openSocket(context, request, caller, new WithheldSession(withheld));
            return;
        }
        send(context, request, routes.answer(request, caller), HttpUtil.isKeepAlive(request));
    }

    private void openSocket(
            ChannelHandlerContext context, FullHttpRequest request, Caller caller, ChannelHandler session) {
        WebSocketServerProtocolConfig config = WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(caller.path())
                .checkStartsWith(true) // the query carries the resume token
                .subprotocols("touchline.v1")
                .handshakeTimeoutMillis(5_000)
                .dropPongFrames(false)
                .decoderConfig(WebSocketDecoderConfig.newBuilder()
                        .maxFramePayloadLength(LARGEST_FRAME)
                        .closeOnProtocolViolation(true)
                        .withUTF8Validator(true)
                        .build())
                .build();
        ChannelPipeline pipeline = context.pipeline();
        pipeline.remove(Connection.IDLE);
        pipeline.addLast(new WebSocketServerProtocolHandler(config));
        pipeline.addLast(session);
        context.fireChannelRead(request.retain());
        pipeline.remove(this);
    }

    private static void send(
            ChannelHandlerContext context, FullHttpRequest request, FullHttpResponse answer, boolean keep) {
        HttpUtil.setKeepAlive(answer, keep);
        if (request.method().equals(HttpMethod.HEAD)) {
            answer.content().clear();
        }
        var sent = context.writeAndFlush(answer);
        if (!keep) {
            sent.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object happened) throws Exception {
        if (happened instanceof IdleStateEvent) {
            context.close();
        }
        super.userEventTriggered(context, happened);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("connection from {}: {}", context.channel().remoteAddress(), cause.toString());
        context.close();
    }
}
