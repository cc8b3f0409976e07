package org.shouze.platform.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Secrets;
import org.shouze.platform.kernel.secret.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Encrypts contents on their way in and decrypts them on their way out, a chunk at a time. */
@Component
class ContentVault {

    private static final String PURPOSE = "files:content";
    private static final int COPIED = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ContentVault.class);

    private final ContentPlaces places;
    private final FileSettings settings;
    private final Secrets secrets;

    ContentVault(ContentPlaces places, FileSettings settings, Secrets secrets) {
        this.places = places;
        this.settings = settings;
        this.secrets = secrets;
    }

    /**
     * Encrypts and hashes a content into a file beside the stored ones.
     *
     * @throws Refusal when it is larger than allowed
     */
    StagedContent stage(InputStream plain, long most) throws IOException {
        var file = unfinished();
        try {
            var cipher = settings.cipher();
            var key = cipher.randomKey().getEncoded();
            var digest = Sha256.digest();
            long size;
            try (var target = sealing(Chunks.fresh(cipher, key), file)) {
                size = copy(new DigestInputStream(plain, digest), target, most);
            }
            var sealed = secrets.seal(PURPOSE, Base64.getEncoder().encodeToString(key));
            return new StagedContent(HexFormat.of().formatHex(digest.digest()), size, file, sealed);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private Path unfinished() {
        try {
            return places.desk().unfinished();
        } catch (IOException away) {
            throw unavailable(away);
        }
    }

    private static OutputStream sealing(Chunks chunks, Path file) throws IOException {
        return new SealingStream(chunks, new BufferedOutputStream(Files.newOutputStream(file), 4 * COPIED));
    }

    private static long copy(InputStream source, OutputStream target, long most) throws IOException {
        var buffer = new byte[COPIED];
        long size = 0;
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            size += read;
            if (size > most) {
                throw Refusal.of(ProblemType.TOO_LARGE, "文件超过 " + Sizes.text(most) + "。请压缩图片或拆分文件后再上传。");
            }
            write(buffer, read, target);
        }
        return size;
    }

    /** What cannot be written is our trouble, what cannot be read the sender's. */
    private static void write(byte[] buffer, int length, OutputStream target) {
        try {
            target.write(buffer, 0, length);
        } catch (IOException full) {
            throw unavailable(full);
        }
    }

    private static Refusal unavailable(IOException cause) {
        LOG.error("A content cannot be stored", cause);
        return Refusal.of(ProblemType.UNAVAILABLE, "文件存储暂时不可用（磁盘已满、共享目录没有挂载，或对象存储无法连接），文件没有保存。请稍后重试，并告知系统管理员。");
    }

    /** Puts a staged content where contents lie; a row that names it has to follow. */
    StoredContent store(StagedContent staged, String folderName) {
        var location = folderName + "/" + staged.sha256().substring(0, 2) + "/" + staged.sha256() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        try {
            var place = places.current();
            place.put(location, staged.file());
            return new StoredContent(staged.sha256(), staged.size(), place.name(), location, staged.sealedKey());
        } catch (IOException away) {
            throw unavailable(away);
        }
    }

    /** The staged content in plain, for whoever has to look at it before it is kept. */
    InputStream open(StagedContent staged) throws IOException {
        return opening(Files.newInputStream(staged.file()), staged.sealedKey(), staged.size());
    }

    /** The plain content from an offset on. */
    InputStream open(StoredContent content, long from) throws IOException {
        var place = places.holding(content);
        var sealedKey = content.sealedKey();
        if (sealedKey == null) {
            return place.open(content.location(), from);
        }
        if (from < Chunks.PLAIN) {
            var stream = opening(place.open(content.location(), 0), sealedKey, content.size());
            stream.skipNBytes(from);
            return stream;
        }
        return openingAt(place, content, sealedKey, from);
    }

    private InputStream openingAt(ContentPlace place, StoredContent content, String sealedKey, long from)
            throws IOException {
        byte[] head;
        try (var start = place.open(content.location(), 0)) {
            head = start.readNBytes(Chunks.HEAD);
        }
        var number = Math.min(from / Chunks.PLAIN, Chunks.count(content.size()) - 1);
        var source = new BufferedInputStream(place.open(content.location(), Chunks.at(number)), 4 * COPIED);
        var stream = new OpeningStream(Chunks.read(head, key(sealedKey)), source, content.size(), number);
        stream.skipNBytes(from - number * Chunks.PLAIN);
        return stream;
    }

    private InputStream opening(InputStream encrypted, String sealedKey, long size) throws IOException {
        var source = new BufferedInputStream(encrypted, 4 * COPIED);
        return new OpeningStream(Chunks.read(source.readNBytes(Chunks.HEAD), key(sealedKey)), source, size, 0);
    }

    /** The same key under the current master key. */
    String resealed(String sealedKey) {
        return secrets.seal(PURPOSE, secrets.open(PURPOSE, sealedKey));
    }

    boolean isOutdated(String sealedKey) {
        return secrets.isOutdated(sealedKey);
    }

    void discard(StagedContent staged) {
        try {
            Files.deleteIfExists(staged.file());
        } catch (IOException stays) {
            LOG.info("An unfinished file stays for the collector: {}", stays.getMessage());
        }
    }

    private byte[] key(String sealed) {
        return Base64.getDecoder().decode(secrets.open(PURPOSE, sealed));
    }
}
