package org.shouze.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.files.reading.ReadingProgram;
import org.springframework.stereotype.Component;

/** Reads contents: plain text here, everything with a form in the reading process. */
@Component
class DocumentReading {

    private static final int MOST_TEXT = 256 * 1024;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final ReadingProcess process;
    private final ContentVault vault;

    DocumentReading(ReadingProcess process, ContentVault vault) {
        this.process = process;
        this.vault = vault;
    }

    static boolean isPicture(String mediaType) {
        return mediaType.startsWith("image/");
    }

    static boolean isRead(String mediaType) {
        return mediaType.equals("text/plain")
                || mediaType.equals("application/pdf")
                || mediaType.equals("application/msword")
                || mediaType.equals("application/x-ole-storage")
                || mediaType.endsWith("wordprocessingml.document")
                || mediaType.endsWith("spreadsheetml.sheet");
    }

    /** @throws NotReadNowException where it may be read another time */
    Reading read(StoredContent content, String mediaType) {
        if (content.size() > ReadingProgram.LARGEST) {
            return Reading.failed();
        }
        try {
            if (mediaType.equals("text/plain")) {
                return Reading.of(text(content));
            }
            var answer = process.read(() -> vault.open(content, 0), "text", mediaType, 0);
            return answer.isEmpty() ? Reading.failed() : parsed(answer.get());
        } catch (BrokenContentException unreadable) {
            return Reading.failed();
        } catch (IOException away) {
            throw new NotReadNowException(String.valueOf(away.getMessage()));
        }
    }

    private static Reading parsed(byte[] answer) {
        try {
            return Reading.of(PreviewBlock.parse(answer));
        } catch (IOException garbled) {
            return Reading.failed();
        }
    }

    /** A picture, or a page of a PDF, drawn anew. */
    Optional<byte[]> drawn(StoredContent content, String mediaType, int page) {
        return content.size() > ReadingProgram.LARGEST
                ? Optional.empty()
                : process.read(
                        () -> vault.open(content, 0), isPicture(mediaType) ? "picture" : "page", mediaType, page);
    }

    private List<PreviewBlock> text(StoredContent content) throws IOException {
        byte[] bytes;
        try (var stream = vault.open(content, 0)) {
            bytes = stream.readNBytes(MOST_TEXT);
        }
        return decoded(bytes)
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " "))
                .filter(line -> !line.isBlank())
                .limit(2000)
                .map(line -> new PreviewBlock(PreviewBlock.Kind.PARAGRAPH, line))
                .toList();
    }

    private static String decoded(byte[] bytes) {
        return CHARSETS.stream()
                .flatMap(charset -> decoded(bytes, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
