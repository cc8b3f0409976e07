package org.shouze.platform.identity.factor;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A recovery code such as {@code K7QM-2WXD-9HRT}: the first group finds it, the others prove it.
 *
 * @param selector kept as it is
 * @param verifier kept as a hash
 */
record RecoveryCode(String selector, String verifier) {

    static final int COUNT = 10;
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 4;
    private static final int VERIFIER = 2 * GROUP;

    /** Ten codes, no two with the same selector. */
    static List<RecoveryCode> fresh(SecureRandom random) {
        var codes = new LinkedHashMap<String, RecoveryCode>();
        while (codes.size() < COUNT) {
            var code = new RecoveryCode(letters(random, GROUP), letters(random, VERIFIER));
            codes.put(code.selector(), code);
        }
        return List.copyOf(codes.values());
    }

    /** How somebody writes dashes, blanks and letters does not matter. */
    static Optional<RecoveryCode> parse(String text) {
        var clean = text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return clean.matches("[" + ALPHABET + "]{" + (GROUP + VERIFIER) + "}")
                ? Optional.of(new RecoveryCode(clean.substring(0, GROUP), clean.substring(GROUP)))
                : Optional.empty();
    }

    String shown() {
        return selector + "-" + verifier.substring(0, GROUP) + "-" + verifier.substring(GROUP);
    }

    private static String letters(SecureRandom random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
