package org.shouze.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.audit.chain.SigningKey;
import org.shouze.platform.kernel.secret.PrivateFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key of this server, kept in the home folder for its owner alone; each server of several has its own. */
@Component
class Signer {

    private static final String FILE = "audit.key";

    private final Path folder;
    private final SealStore seals;
    private @Nullable SigningKey key;

    Signer(@Value("${shouze.home}") Path home, SealStore seals) {
        this.folder = home.resolve("keys");
        this.seals = seals;
    }

    /** Signs; the public part is in the chain before the first thing that was signed with it. */
    Seal sign(String kind, long position, Digest hash, Instant now) {
        return Seal.sign(kind, position, hash, now.toString(), key(now));
    }

    private synchronized SigningKey key(Instant now) {
        var known = key;
        if (known == null) {
            known = SigningKey.read(text());
            key = known;
        }
        seals.register(known, now);
        return known;
    }

    private String text() {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                PrivateFiles.create(file, SigningKey.make().text());
            }
            return Files.readString(file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return text();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
