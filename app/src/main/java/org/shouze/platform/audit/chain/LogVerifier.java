package org.shouze.platform.audit.chain;

import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported log line by line (离线核验), without a database and in constant memory. Names the first place that does not
 * hold; everything after it is not looked at.
 */
public final class LogVerifier {

    private final Map<String, PublicKey> keys = new HashMap<>();
    private final boolean keysFromOutside;
    private final TreeMap<Long, Set<Digest>> expected = new TreeMap<>();
    private final Set<String> namedOutside = new HashSet<>();
    private @Nullable Verdict verdict;
    private @Nullable Digest last;
    private long from;
    private long position;
    private long hidden;
    private long seals;
    private long provenTo;
    private boolean isCut;
    private boolean ended;

    /**
     * @param trusted public keys known from elsewhere; without any, those in the file are believed
     * @param checkpoints signed statements kept elsewhere, which the log has to agree with
     */
    public LogVerifier(Collection<PublicKey> trusted, Collection<Seal> checkpoints) {
        trusted.forEach(key -> keys.put(SigningKey.idOf(key), key));
        keysFromOutside = !trusted.isEmpty();
        checkpoints.forEach(seal -> {
            expected.computeIfAbsent(seal.position(), at -> new HashSet<>()).add(seal.hash());
            namedOutside.add(seal.key());
        });
    }

    /** Takes the next line; false once the verdict is known. */
    public boolean take(String text) {
        if (verdict != null) {
            return false;
        }
        var line = LogLine.read(text);
        if (ended) {
            return broken(position, "something follows the end of the log");
        }
        if (last == null && !(line instanceof LogLine.Head)) {
            return broken(0, "this is not the beginning of an exported log");
        }
        return switch (line) {
            case LogLine.Head head -> begin(head);
            case LogLine.Key key -> learn(key);
            case LogLine.Entry entry -> link(entry.position(), Digest.of(entry.body()), entry.hash());
            case LogLine.Hidden entry -> {
                hidden++;
                yield link(entry.position(), entry.digest(), entry.hash());
            }
            case LogLine.Sealed sealed -> check(sealed.seal());
            case LogLine.Unreadable no -> broken(position + 1, "the line after position " + position + " is damaged");
        };
    }

    /** After the last line. */
    public Verdict verdict() {
        if (verdict != null) {
            return verdict;
        }
        if (!ended) {
            return new Verdict.Broken(
                    position, "the log is cut off after position " + position + ": its signed end is missing");
        }
        if (!expected.isEmpty() && expected.lastKey() > position) {
            return new Verdict.Broken(
                    position,
                    "the log ends at position " + position + ", but a checkpoint from outside knows position "
                            + expected.lastKey() + ": later entries were removed, or this is an older export");
        }
        return new Verdict.Whole(from, position, hidden, seals, provenTo);
    }

    private boolean begin(LogLine.Head head) {
        if (last != null) {
            return broken(position, "a second beginning stands after position " + position);
        }
        from = head.position();
        position = from;
        last = head.hash();
        return from != 0
                ? agreesWithOutside(from, head.hash())
                : head.hash().equals(Digest.NONE) || broken(0, "the chain does not begin with zeros");
    }

    /** Keys in the file are checked in any case, and believed only where none came from outside. */
    private boolean learn(LogLine.Key line) {
        try {
            var key = SigningKey.readPublic(line.publicKey());
            if (!SigningKey.idOf(key).equals(line.id())) {
                return broken(position, "the key " + line.id() + " is not the one its id names");
            }
            if (!keysFromOutside) {
                keys.put(line.id(), key);
            }
            return true;
        } catch (IllegalArgumentException damaged) {
            return broken(position, "the key " + line.id() + " is damaged");
        }
    }

    private boolean link(long at, Digest entry, Digest hash) {
        if (at > position + 1) {
            return broken(
                    position + 1,
                    "position " + (position + 1) + (at == position + 2 ? "" : " to " + (at - 1))
                            + " is missing or stands elsewhere: after " + position + " comes " + at);
        }
        if (at <= position) {
            return broken(at, "position " + at + " stands after " + position + ": inserted, repeated or moved");
        }
        if (position == from && from > 0 && !isCut) {
            return broken(from, "the log begins after position " + from + ", and no signature says what came before");
        }
        var before = last;
        if (before == null || !before.next(at, entry).equals(hash)) {
            return broken(
                    at,
                    "position " + at
                            + " does not match its hashes: it was changed, or does not follow the entry before it");
        }
        position = at;
        last = hash;
        return agreesWithOutside(at, hash);
    }

    private boolean agreesWithOutside(long at, Digest hash) {
        var known = expected.get(at);
        if (known == null) {
            return true;
        }
        provenTo = at;
        return known.equals(Set.of(hash))
                || broken(
                        at,
                        "position " + at
                                + " differs from the checkpoint from outside: the chain up to here was rewritten");
    }

    private boolean check(Seal seal) {
        if (seal.position() != position || !seal.hash().equals(last)) {
            return broken(
                    seal.position(),
                    "the " + seal.kind() + " of position " + seal.position() + " does not match the chain there");
        }
        var key = keys.get(seal.key());
        if (key == null) {
            return broken(
                    position,
                    "the " + seal.kind() + " of position " + position + " is signed with the key " + seal.key()
                            + ", which is not known");
        }
        if (!seal.isSignedWith(key)) {
            return broken(position, "the signature of the " + seal.kind() + " of position " + position + " is wrong");
        }
        seals++;
        // An id is the hash of its key: who names it outside vouches for what it signs in here.
        var vouched = keysFromOutside || namedOutside.contains(seal.key());
        // What was dropped leaves no hash to compare: where the outside knows keys, only those may say so.
        isCut |= seal.kind().equals("cut") && position == from && (vouched || namedOutside.isEmpty());
        if (vouched) {
            provenTo = position;
        }
        ended = seal.kind().equals("end");
        return true;
    }

    private boolean broken(long at, String what) {
        verdict = new Verdict.Broken(at, what);
        return false;
    }
}
