package org.shouze.platform.shell;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a request whose content comes slower than the slowest line (限速下限): 1 KB a second after the first twenty seconds. */
final class PromptBodies extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(PromptBodies.class);
    private static final long SLOWEST_A_SECOND = 1024;
    private static final long READ_ON_AT_MOST = 100L << 20;

    private final Duration patience;

    PromptBodies(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var plain = coyote.getInputBuffer();
        var prompt = new Prompt(plain, coyote, patience);
        coyote.setInputBuffer(prompt);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && isHalfRead(coyote)) {
                response.finishResponse();
                prompt.readOn();
            }
        } finally {
            coyote.setInputBuffer(plain);
        }
    }

    /** Refused before it was heard; a browser learns why only when all that it sends is taken. */
    private static boolean isHalfRead(org.apache.coyote.Request request) {
        if (request.hasExpectation() || !"HTTP/1.1".equals(request.protocol().toString())) {
            return false;
        }
        var whole = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        return !whole.get();
    }

    private static final class Prompt implements InputBuffer {

        private final InputBuffer source;
        private final org.apache.coyote.Request request;
        private final Duration patience;
        private final long start = System.nanoTime();
        private long octets;

        Prompt(InputBuffer source, org.apache.coyote.Request request, Duration patience) {
            this.source = source;
            this.request = request;
            this.patience = patience;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var read = source.doRead(handler);
            octets += Math.max(0, read);
            var allowed = patience.plusSeconds(octets / SLOWEST_A_SECOND);
            if (read >= 0 && System.nanoTime() - start > allowed.toNanos()) {
                readNoFurther();
                throw new IOException("the content comes too slowly");
            }
            return read;
        }

        // NB: what is left unread the server would swallow at the sender's leisure before it ends the connection.
        void readOn() {
            var sink = new Sink();
            try {
                while (octets < READ_ON_AT_MOST) {
                    if (doRead(sink) < 0) {
                        return;
                    }
                    sink.setByteBuffer(null);
                }
                readNoFurther();
            } catch (IOException gone) {
                LOG.debug("Reading on was given up", gone);
            }
        }

        /** The connection ends with the answer. */
        private void readNoFurther() {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }

        @Override
        public int available() {
            return source.available();
        }
    }

    private static final class Sink implements ApplicationBufferHandler {

        private @Nullable ByteBuffer content;

        @Override
        public void setByteBuffer(@Nullable ByteBuffer buffer) {
            content = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return content;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
