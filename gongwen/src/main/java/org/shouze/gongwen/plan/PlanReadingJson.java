package org.shouze.gongwen.plan;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON of a reading: keys in the order of the record components, absent values null. */
public final class PlanReadingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private PlanReadingJson() {}

    /**
     * Writes a reading as JSON.
     *
     * @param reading what a plan says
     * @return pretty-printed JSON, ending without a line feed
     */
    public static String write(PlanReading reading) {
        return MAPPER.writeValueAsString(reading);
    }
}
