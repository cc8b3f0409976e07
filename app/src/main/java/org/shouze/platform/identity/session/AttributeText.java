package org.shouze.platform.identity.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

/** Attributes as text. What another version has written and this one cannot read counts as not there. */
final class AttributeText {

    private static final ObjectInputFilter KNOWN =
            ObjectInputFilter.Config.createFilter("maxdepth=20;maxrefs=10000;maxbytes=200000;org.shouze.**;"
                    + "org.springframework.security.**;java.lang.*;java.util.*;java.time.*;java.net.*;java.math.*;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.MultiValueMapAdapter;"
                    + "org.springframework.util.LinkedMultiValueMap;java.util.concurrent.CopyOnWriteArrayList;"
                    + "jakarta.servlet.http.Cookie;!*");

    private AttributeText() {}

    static String of(Object attribute) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(attribute);
        } catch (IOException notSerializable) {
            throw new UncheckedIOException(notSerializable);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static Optional<Object> read(String text) {
        try (var in = new ObjectInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            in.setObjectInputFilter(KNOWN);
            return Optional.ofNullable(in.readObject());
        } catch (IOException
                | ClassNotFoundException
                | ClassCastException
                | IllegalArgumentException
                | IllegalStateException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
