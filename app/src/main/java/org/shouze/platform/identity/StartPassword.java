package org.shouze.platform.identity;

import java.security.SecureRandom;

/** A password for the first sign-in (初始密码): made at random, told once, good for nothing but choosing another. */
final class StartPassword {

    private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUP = 4;

    private StartPassword() {}

    static String random(SecureRandom random) {
        return pick(CAPITALS, random) + "-" + pick(DIGITS, random) + "-" + pick(LETTERS, random) + "-"
                + pick(LETTERS, random);
    }

    private static String pick(String alphabet, SecureRandom random) {
        var picked = new StringBuilder();
        for (int i = 0; i < GROUP; i++) {
            picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return picked.toString();
    }
}
