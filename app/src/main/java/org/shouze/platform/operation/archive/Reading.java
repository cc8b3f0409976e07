package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.secret.Sha256;

/** A backup file read to its end: every part hashed and compared with the manifest. */
final class Reading implements BackupFile.PartReader {

    private final Map<String, String> hashes = new LinkedHashMap<>();
    private @Nullable About about;
    private @Nullable Manifest manifest;

    private Reading() {}

    static Reading of(BackupFile file, String passphrase) {
        var reading = new Reading();
        try {
            file.walk(passphrase, reading);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        reading.compare();
        return reading;
    }

    @Override
    public void read(String name, InputStream part) throws IOException {
        if (name.equals(Manifest.PART)) {
            manifest = Json.read(part.readAllBytes(), Manifest.class);
            return;
        }
        var hashing = new DigestInputStream(part, Sha256.digest());
        if (name.equals(About.PART)) {
            about = Json.read(hashing.readAllBytes(), About.class);
        } else {
            hashing.transferTo(OutputStream.nullOutputStream());
        }
        hashes.put(name, HexFormat.of().formatHex(hashing.getMessageDigest().digest()));
    }

    About about() {
        if (about == null) {
            throw Seal.damaged();
        }
        return about;
    }

    Manifest manifest() {
        if (manifest == null) {
            throw Seal.damaged();
        }
        return manifest;
    }

    BackupSummary summary() {
        return manifest().summary(about());
    }

    private void compare() {
        if (about().format() != About.FORMAT) {
            throw new BackupRefusedException(
                    "The backup has a newer format; install the version that made it (" + about().version() + ").",
                    "备份格式较新，请安装制作该备份的版本（" + about().version() + "）或更新版本。");
        }
        var expected =
                manifest().parts().stream().collect(Collectors.toMap(Manifest.Part::name, Manifest.Part::sha256));
        if (!expected.equals(hashes)) {
            throw Seal.damaged();
        }
    }
}
