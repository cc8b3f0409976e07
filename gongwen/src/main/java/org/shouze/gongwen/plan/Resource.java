package org.shouze.gongwen.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text file of rules that ships with the library. */
final class Resource {

    private Resource() {}

    /** The lines of a file beside this class, without comments and blank lines. */
    static List<String> lines(String name) {
        try (var in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the library: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
