package org.shouze.support;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A program at the API, through one of the {@link Doors}. */
public record Api(MockMvc mvc, RequestPostProcessor door) {

    public ResultActions get(String path) throws Exception {
        return send(HttpMethod.GET, path, "");
    }

    public ResultActions post(String path, String json) throws Exception {
        return send(HttpMethod.POST, path, json);
    }

    public ResultActions put(String path, String json) throws Exception {
        return send(HttpMethod.PUT, path, json);
    }

    public ResultActions patch(String path, String json) throws Exception {
        return send(HttpMethod.PATCH, path, json);
    }

    public ResultActions delete(String path) throws Exception {
        return send(HttpMethod.DELETE, path, "");
    }

    public ResultActions send(HttpMethod method, String path, String json) throws Exception {
        var request = MockMvcRequestBuilders.request(method, path).with(door);
        return mvc.perform(
                json.isEmpty()
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .content(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** What stands at a place of the answer. */
    public static <T> T at(ResultActions answer, String place) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), place);
    }

    public static String location(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("Location"));
    }
}
