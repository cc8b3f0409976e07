package org.shouze.platform.shell;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 with a deadline for the head of a request (限时读取请求头). The web server's own time limit begins anew with every
 * octet, so that a head sent drop by drop would hold its connection for days.
 */
public final class PromptHttp extends Http11NioProtocol {

    private Duration patience = Duration.ofSeconds(20);

    void setPatience(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected Processor createProcessor() {
        return new PromptProcessor(this, getAdapter(), patience);
    }

    private static final class PromptProcessor extends Http11Processor {

        private static final long NOT_WAITING = Long.MIN_VALUE;

        private final Duration patience;
        private long since = NOT_WAITING;

        PromptProcessor(PromptHttp protocol, Adapter adapter, Duration patience) {
            super(protocol, adapter);
            this.patience = patience;
        }

        // NB: LONG means that a request has begun and is not whole yet.
        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            var state = super.service(socket);
            if (state != SocketState.LONG || isAsync()) {
                since = NOT_WAITING;
                return state;
            }
            var now = System.nanoTime();
            since = since == NOT_WAITING ? now : since;
            return now - since > patience.toNanos() ? SocketState.CLOSED : state;
        }
    }
}
