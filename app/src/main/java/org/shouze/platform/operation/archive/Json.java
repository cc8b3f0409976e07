package org.shouze.platform.operation.archive;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The two parts that describe the others are JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException foreign) {
            throw Seal.damaged();
        }
    }
}
