package dev.touchline.dashboard.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;

/** A socket for somebody whom the policy shows nothing: it opens, since a page cannot read a refusal of HTTP, and says why it closes. */
final class WithheldSession extends ChannelInboundHandlerAdapter {
    /** Of the codes that are free for applications, the one that reads like 403. */
    private static final int WITHHELD = 4403;

    private final String why;

    WithheldSession(String why) {
        this.why = why;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object happened) throws Exception {
        if (happened instanceof HandshakeComplete) {
            context.writeAndFlush(new CloseWebSocketFrame(WITHHELD, why)).addListener(ChannelFutureListener.CLOSE);
        }
        super.userEventTriggered(context, happened);
    }
}
