package org.shouze.gongwen;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The encodings a plain text may have, and what is no text. */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encodings() {}

    /** The text, or null if the bytes are none in any of the encodings. */
    static @Nullable String decode(byte[] content) {
        if (content.length >= 2 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)) {
            return strict(content, StandardCharsets.UTF_16);
        }
        if (content.length >= 2 && (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)) {
            return strict(content, StandardCharsets.UTF_16);
        }
        var utf8 = strict(content, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : strict(content, GB18030);
    }

    private static @Nullable String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    /** Text has no NUL and hardly any other control characters. */
    static boolean isBinary(String text) {
        var controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        return controls * 100 > text.length();
    }
}
