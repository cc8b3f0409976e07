package org.shouze.platform.kernel.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.DigestUtils;

/** Addresses of our own style sheets (静态资源), scripts and pictures, with the hash of their content: browsers keep them for ever. */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file under {@code /assets/}, as Spring's content version strategy expects it. */
    public static String url(String path) {
        return ADDRESSES.computeIfAbsent(path, Assets::hashed);
    }

    private static String hashed(String path) {
        try (var content = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (content == null) {
                return path;
            }
            var dot = path.lastIndexOf('.');
            return path.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(content) + path.substring(dot);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
