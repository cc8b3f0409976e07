package org.shouze.platform.operation.backup;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Opens the second place that the settings name, or says what is wrong with its description. */
@Component
class SecondPlaces {

    /** @param secret in clear; empty where the place needs none */
    Optional<SecondPlace> open(BackupSettings.Place place, String secret) {
        return switch (place.kind()) {
            case NONE -> Optional.empty();
            case FOLDER -> Optional.of(new FolderPlace(folder("placeAddress", place.address())));
            case SFTP -> Optional.of(new SftpPlace(sftp(place), place.account(), place.detail(), secret));
            case S3 -> Optional.of(S3Place.of(parsed(place.address()), place.account(), place.detail(), secret));
        };
    }

    /** An absolute path, or a refusal. */
    static Path folder(String field, String text) {
        try {
            var path = Path.of(text);
            if (!text.isBlank() && path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException malformed) {
            throw notAPath(field);
        }
        throw notAPath(field);
    }

    private static URI sftp(BackupSettings.Place place) {
        var uri = parsed(place.address());
        if (!"sftp".equals(uri.getScheme())
                || uri.getHost() == null
                || place.account().isBlank()) {
            throw Refusal.invalid("placeAddress", "SFTP 地址应写成 sftp://主机:22/目录，并填写用户名。");
        }
        return uri;
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("placeAddress", "异地位置的地址格式不正确。");
        }
    }

    private static Refusal notAPath(String field) {
        return Refusal.invalid(field, "目录应为服务器上的绝对路径，例如 /data/backup。");
    }
}
