package org.shouze.platform.identity.factor;

import java.io.ByteArrayOutputStream;

/** Reads a secret as an application does, apart from the code that writes it. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        var bits = new StringBuilder();
        for (var letter : text.replace(" ", "").toCharArray()) {
            bits.append(String.format("%5s", Integer.toBinaryString(ALPHABET.indexOf(letter)))
                    .replace(' ', '0'));
        }
        for (int start = 0; start + 8 <= bits.length(); start += 8) {
            bytes.write(Integer.parseInt(bits.substring(start, start + 8), 2));
        }
        return bytes.toByteArray();
    }
}
