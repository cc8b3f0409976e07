package org.shouze.platform.audit.chain;

import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line of an exported log (日志行); what is none of these is {@link Unreadable}. */
public sealed interface LogLine {

    /** The first line: what came before is not in this file, and the chain had this hash there. */
    record Head(long position, Digest hash) implements LogLine {

        public String line() {
            return "{\"shouze-audit\":1,\"position\":" + position + "," + hashes(hash) + "}";
        }
    }

    /** A public key under its id. */
    record Key(String id, String publicKey) implements LogLine {

        public String line() {
            return "{\"key\":\"" + id + "\",\"public\":\"" + publicKey + "\"}";
        }
    }

    /** A place in the chain, with or without its content. */
    sealed interface Link extends LogLine {

        long position();

        String line();
    }

    /** An entry with its content, byte by byte as it was hashed. */
    record Entry(long position, Digest hash, String body) implements Link {

        @Override
        public String line() {
            return "{\"position\":" + position + "," + hashes(hash) + ",\"entry\":" + body + "}";
        }
    }

    /** An entry that whoever exported may not see: its digest keeps the chain whole. */
    record Hidden(long position, Digest hash, Digest digest) implements Link {

        @Override
        public String line() {
            return "{\"position\":" + position + "," + hashes(hash) + ",\"digest\":{" + hashes(digest) + "}}";
        }
    }

    record Sealed(Seal seal) implements LogLine {}

    record Unreadable() implements LogLine {}

    String HASHES = "\"sha256\":\"([0-9a-f]{64})\",\"sm3\":\"([0-9a-f]{64})\"";
    Pattern HEAD = Pattern.compile("\\{\"shouze-audit\":1,\"position\":(\\d{1,18})," + HASHES + "}");
    Pattern KEY = Pattern.compile("\\{\"key\":\"([0-9a-f]{16})\",\"public\":\"([A-Za-z0-9+/=]{1,200})\"}");
    Pattern ENTRY = Pattern.compile("\\{\"position\":(\\d{1,18})," + HASHES + ",\"entry\":(\\{.*})}", Pattern.DOTALL);
    Pattern HIDDEN = Pattern.compile("\\{\"position\":(\\d{1,18})," + HASHES + ",\"digest\":\\{" + HASHES + "}}");
    Pattern SEAL = Pattern.compile("\\{\"seal\":\"([a-z]{1,20})\",\"position\":(\\d{1,18})," + HASHES
            + ",\"at\":\"([0-9T:.Z-]{1,40})\",\"key\":\"([0-9a-f]{16})\",\"signature\":\"([A-Za-z0-9+/]{86}==)\"}");

    static LogLine read(String line) {
        return switch (line.length() > 2 ? line.charAt(2) : ' ') {
            case 'p' -> entry(line);
            case 's' -> line.startsWith("{\"seal") ? seal(line) : head(line);
            case 'k' -> key(line);
            default -> new Unreadable();
        };
    }

    private static LogLine entry(String line) {
        var entry = ENTRY.matcher(line);
        if (entry.matches()) {
            return new Entry(number(entry, 1), digest(entry, 2), entry.group(4));
        }
        var hidden = HIDDEN.matcher(line);
        return hidden.matches()
                ? new Hidden(number(hidden, 1), digest(hidden, 2), digest(hidden, 4))
                : new Unreadable();
    }

    private static LogLine seal(String line) {
        var seal = SEAL.matcher(line);
        return seal.matches() && isCanonical(seal.group(7))
                ? new Sealed(new Seal(
                        seal.group(1), number(seal, 2), digest(seal, 3), seal.group(5), seal.group(6), seal.group(7)))
                : new Unreadable();
    }

    private static LogLine head(String line) {
        var head = HEAD.matcher(line);
        return head.matches() ? new Head(number(head, 1), digest(head, 2)) : new Unreadable();
    }

    private static LogLine key(String line) {
        var key = KEY.matcher(line);
        return key.matches() && isCanonical(key.group(2)) ? new Key(key.group(1), key.group(2)) : new Unreadable();
    }

    /** Base64 has bits that nobody reads; a change of them is a change all the same. */
    private static boolean isCanonical(String base64) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(base64))
                    .equals(base64);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static long number(MatchResult match, int group) {
        return Long.parseLong(match.group(group));
    }

    private static Digest digest(MatchResult match, int group) {
        return Digest.ofHex(match.group(group), match.group(group + 1));
    }

    private static String hashes(Digest digest) {
        return "\"sha256\":\"" + digest.sha256Hex() + "\",\"sm3\":\"" + digest.sm3Hex() + "\"";
    }
}
