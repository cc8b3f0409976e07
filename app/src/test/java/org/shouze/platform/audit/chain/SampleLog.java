package org.shouze.platform.audit.chain;

import java.util.ArrayList;
import java.util.List;

/** An exported log of a test, to be forged. */
public final class SampleLog {

    private SigningKey key;
    private final List<String> lines = new ArrayList<>();
    private Digest last;
    private long position;

    private SampleLog(SigningKey key, long position, Digest last) {
        this.key = key;
        this.position = position;
        this.last = last;
        lines.add(new LogLine.Head(position, last).line());
        lines.add(new LogLine.Key(key.id(), key.publicText()).line());
    }

    public static SampleLog signedWith(SigningKey key) {
        return new SampleLog(key, 0, Digest.NONE);
    }

    /** What is left after everything up to this position was dropped. */
    public static SampleLog after(long position, SigningKey key) {
        return new SampleLog(key, position, Digest.of("dropped"));
    }

    public SampleLog entry(String body) {
        last = last.next(++position, Digest.of(body));
        lines.add(new LogLine.Entry(position, last, body).line());
        return this;
    }

    /** Goes on with a key that only the file itself names. */
    public SampleLog believing(SigningKey other) {
        key = other;
        lines.add(new LogLine.Key(key.id(), key.publicText()).line());
        return this;
    }

    public SampleLog hidden(String body) {
        last = last.next(++position, Digest.of(body));
        lines.add(new LogLine.Hidden(position, last, Digest.of(body)).line());
        return this;
    }

    public SampleLog sealed(String kind) {
        lines.add(seal(kind).line());
        return this;
    }

    public Seal seal(String kind) {
        return Seal.sign(kind, position, last, "2026-03-10T01:00:00Z", key);
    }

    /** The lines so far, free to be changed. */
    public List<String> lines() {
        return new ArrayList<>(lines);
    }
}
