package org.shouze.architecture;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Browser;
import org.shouze.support.HandlerPlan.Handler;
import org.shouze.support.Plausible;
import org.shouze.support.TestBureau;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who goes to every door, with ids in hand and every other field filled in as people would. */
record Walker(Browser browser, Set<String> permissions) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String SECRETS = "nonce=\"[^\"]*\"|name=\"_csrf\"[^>]*|name=\"csrf\"[^>]*";

    /** What came back, up to what differs from request to request. */
    record Answer(int status, String location, String body) {}

    static Walker of(MockMvc mvc, TestBureau bureau, PermissionMatrix matrix, Set<Role> roles) throws Exception {
        var permissions = matrix.grants().stream()
                .filter(grant -> grant.withoutRole() || roles.stream().anyMatch(grant.roles()::contains))
                .map(org.shouze.platform.kernel.security.Grant::permission)
                .collect(Collectors.toSet());
        return new Walker(Browser.signedIn(mvc, bureau, roles.toArray(Role[]::new)), permissions);
    }

    boolean may(Handler handler) {
        var permission = handler.permission();
        return permission == null || permissions.contains(permission);
    }

    /** The last id also stands wherever a form asks for one. */
    Answer open(Handler handler, List<UUID> ids) throws Exception {
        var answer = browser.send(filled(handler, ids)).andReturn().getResponse();
        var location = answer.getHeader("Location");
        return new Answer(
                answer.getStatus(),
                location == null ? "" : plain(location),
                plain(answer.getContentAsString(StandardCharsets.UTF_8)));
    }

    /** A list as it stands, cells of spreadsheets and all; search boxes are filled in. */
    String read(Handler handler, String searched) throws Exception {
        var request = get(handler.path());
        var answer = browser.send(searched.isEmpty() ? request : request.param("q", searched))
                .andReturn()
                .getResponse();
        return handler.path().endsWith(".xlsx")
                ? cells(answer.getContentAsByteArray())
                : answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("value=\"" + searched + "\"", "");
    }

    private static String cells(byte[] spreadsheet) throws IOException {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(spreadsheet))) {
            var text = new StringBuilder();
            book.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
            return text.toString();
        }
    }

    /** Whether any field of a door without a record in its address asks for one. */
    static boolean asksForAnId(Handler handler) {
        return parameters(handler).stream().anyMatch(Walker::isAnId);
    }

    private static boolean isAnId(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == UUID.class
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(each -> each.getType() == UUID.class
                                        || each.getName().endsWith("Id"));
    }

    private static String plain(String text) {
        return text.replaceAll(ANY_ID, "*").replaceAll(SECRETS, "*");
    }

    private static AbstractMockHttpServletRequestBuilder<?> filled(Handler handler, List<UUID> ids) {
        var places = places(handler, ids.iterator());
        var upload = parameters(handler).stream().anyMatch(each -> each.getParameterType() == MultipartFile.class);
        AbstractMockHttpServletRequestBuilder<?> request =
                upload ? withFile(handler, places) : request(handler.method(), handler.path(), places);
        if (!upload) {
            handler.takes().forEach(request::contentType);
        }
        var id = ids.getLast();
        parameters(handler).forEach(parameter -> fill(request, parameter, id));
        return request;
    }

    private static AbstractMockHttpServletRequestBuilder<?> withFile(Handler handler, Object[] places) {
        var request = multipart(handler.method(), handler.path(), places);
        parameters(handler).stream()
                .filter(each -> each.getParameterType() == MultipartFile.class)
                .forEach(each -> request.file(new MockMultipartFile(
                        nameOf(each), "方案.txt", "text/plain", "一、重点任务".getBytes(StandardCharsets.UTF_8))));
        return request;
    }

    private static String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    /** What is no id is one, or the first. */
    private static Object[] places(Handler handler, Iterator<UUID> ids) {
        return handler.variables().stream()
                .map(name -> switch (name) {
                    case "key" -> "o1";
                    case "clause" -> "c1";
                    default -> IsolationTests.NO_RECORDS.contains(name) ? "1" : String.valueOf(ids.next());
                })
                .toArray();
    }

    private static List<MethodParameter> parameters(Handler handler) {
        return Arrays.asList(handler.code().getMethodParameters());
    }

    private static void fill(AbstractMockHttpServletRequestBuilder<?> request, MethodParameter parameter, UUID id) {
        var type = parameter.getParameterType();
        var name = nameOf(parameter);
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            var body = type.isRecord() ? Plausible.fields(type, id) : Map.of();
            request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        } else if (parameter.hasParameterAnnotation(RequestParam.class) && type != MultipartFile.class) {
            add(request, name, Plausible.value(parameter.getGenericParameterType(), name, id));
        } else if (type.isRecord() && !parameter.hasParameterAnnotation(PathVariable.class)) {
            Plausible.fields(type, id).forEach((field, value) -> add(request, field, value));
        }
    }

    private static void add(
            AbstractMockHttpServletRequestBuilder<?> request,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> add(request, name, one));
        } else if (value instanceof Map<?, ?> nested) {
            nested.forEach((field, inner) -> add(request, name + "." + field, inner));
        } else if (value != null) {
            request.param(name, String.valueOf(value));
        }
    }
}
