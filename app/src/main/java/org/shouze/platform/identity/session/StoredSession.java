package org.shouze.platform.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** One browser's session. It knows what has changed in it since it was read, and writes no more than that. */
final class StoredSession implements Session {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Instant createdAt;
    private final Map<String, String> kept;
    private final Map<String, Object> read = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private String id;
    private @Nullable String storedUnder;
    private @Nullable Visit visit;
    private boolean visitChanged;
    private Instant lastUsedAt;
    private Instant useStored;

    private StoredSession(String id, Row row, Clock clock) {
        this.id = id;
        this.clock = clock;
        this.createdAt = row.createdAt();
        this.useStored = row.lastUsedAt();
        this.lastUsedAt = row.lastUsedAt();
        this.visit = row.visit();
        this.kept = new HashMap<>(row.attributes());
    }

    /** As it stands in the table. */
    record Row(
            Instant createdAt, Instant lastUsedAt, @Nullable Visit visit, Map<String, String> attributes) {}

    static StoredSession fresh(Clock clock) {
        var now = clock.instant();
        return new StoredSession(SessionKey.random(), new Row(now, now, null, Map.of()), clock);
    }

    static StoredSession stored(String id, Row row, Clock clock) {
        var session = new StoredSession(id, row, clock);
        session.storedUnder = id;
        return session;
    }

    /** The id under which it stands in the table; null when it does not yet. */
    @Nullable String storedUnder() {
        return storedUnder;
    }

    /** The visit to be written; null when it is as it was. */
    @Nullable Visit newVisit() {
        return visitChanged ? visit : null;
    }

    /** Whether there is anything to write: a mere use is, once a minute. */
    boolean hasNews() {
        return !id.equals(storedUnder)
                || visitChanged
                || !changed.isEmpty()
                || Duration.between(useStored, lastUsedAt).abs().compareTo(A_MINUTE) >= 0;
    }

    Map<String, String> written() {
        var texts = new HashMap<String, String>();
        read.forEach((name, value) -> {
            if (changed.contains(name)) {
                texts.put(name, AttributeText.of(value));
            }
        });
        return texts;
    }

    Set<String> removed() {
        return changed.stream().filter(name -> !read.containsKey(name)).collect(Collectors.toSet());
    }

    void saved() {
        storedUnder = id;
        useStored = lastUsedAt;
        visitChanged = false;
        changed.clear();
    }

    @Nullable Visit visit() {
        return visit;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = SessionKey.random();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        if (name.equals(Visit.ATTRIBUTE)) {
            return (T) visit;
        }
        var text = kept.remove(name);
        if (text != null) {
            AttributeText.read(text).ifPresent(value -> read.put(name, value));
        }
        return (T) read.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        var names = new HashSet<>(read.keySet());
        names.addAll(kept.keySet());
        return names;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (name.equals(Visit.ATTRIBUTE)) {
            visit = (Visit) value;
            visitChanged = true;
            return;
        }
        var before = getAttribute(name);
        if (value == null) {
            read.remove(name);
        } else {
            read.put(name, value);
        }
        if (value != null || before != null) {
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    /** NB: by the platform's clock, which is turned in the demo and in tests, not by the caller's. */
    @Override
    public void setLastAccessedTime(Instant byTheServersClock) {
        lastUsedAt = clock.instant();
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastUsedAt;
    }

    /** How long it lives is the policies' business. */
    @Override
    public void setMaxInactiveInterval(Duration ignored) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean isExpired() {
        return false;
    }
}
