package org.shouze.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.hostile.Operation.Field;

/** The hostile forms of an operation. In the short round each text goes into one field in turn, in the full one into every field. */
final class Attacks {

    private static final int LONGEST_QUERY = 7000;
    private static final String BOUNDARY = "sz-boundary";

    private final Finds finds;
    private final Samples samples;
    private final boolean full;

    Attacks(Finds finds, boolean full) {
        this.finds = finds;
        this.samples = new Samples(finds);
        this.full = full;
    }

    /** As an honest caller asks. */
    Attack honest(Operation operation) {
        var address = operation.path(finds, null);
        if (operation.body() != null) {
            return Attack.json("honest", operation.method(), address, Json.of(samples.of("", operation.body())));
        }
        return operation.hasFile()
                ? multipart("honest", operation, address, "方案.txt", HostileFiles.PLAN)
                : filled("honest", operation, address, honestFields(operation));
    }

    /** As an honest caller asks when much has been taken away. */
    Attack late(Operation operation) {
        return honest(operation).called("late");
    }

    Stream<Attack> of(Operation operation) {
        var address = operation.path(finds, null);
        return Stream.of(
                        paths(operation),
                        forms(operation, address),
                        bodies(operation, address),
                        files(operation, address))
                .flatMap(Collection::stream);
    }

    private List<Attack> paths(Operation operation) {
        if (operation.variables().isEmpty()) {
            return List.of();
        }
        return Payloads.of(operation.pattern(), full).stream()
                .filter(text -> text.length() < 1000)
                .map(text -> Attack.bare("path", operation.method(), operation.path(finds, text)))
                .toList();
    }

    private List<Attack> forms(Operation operation, String address) {
        var attacks = new ArrayList<Attack>();
        var fields =
                operation.fields().stream().filter(field -> !field.isFile()).toList();
        if (fields.isEmpty()) {
            return attacks;
        }
        int turn = Math.floorMod(operation.pattern().hashCode(), fields.size());
        for (var text : Payloads.of(operation.pattern(), full)) {
            var chosen = full ? fields : List.of(fields.get(turn++ % fields.size()));
            chosen.forEach(
                    field -> attacks.add(filled(field.name(), operation, address, with(operation, field, text))));
        }
        attacks.add(filled("all", operation, address, everywhere(fields, Payloads.SCRIPT)));
        attacks.add(filled("twice", operation, address, twice(honestFields(operation))));
        attacks.add(filled("nested", operation, address, renamed(fields, "[99999999].x")));
        attacks.add(filled("map", operation, address, renamed(fields, "[class.module.classLoader.x]")));
        attacks.add(filled("none", operation, address, List.of()));
        attacks.add(filled("many", operation, address, many()));
        return attacks;
    }

    private List<Attack> bodies(Operation operation, String address) {
        if (operation.body() == null) {
            return List.of();
        }
        var attacks = new ArrayList<Attack>();
        var honest = samples.of("", operation.body());
        for (var broken : Json.BROKEN) {
            attacks.add(Attack.json("broken", operation.method(), address, broken));
        }
        attacks.add(new Attack("none", operation.method(), address, "application/json", new byte[0]));
        attacks.add(new Attack("xml", operation.method(), address, "text/xml", HostileFiles.XXE));
        attacks.add(new Attack("octets", operation.method(), address, "application/json", HostileFiles.RUBBISH));
        attacks.add(new Attack(
                "charset",
                operation.method(),
                address,
                "application/json;charset=no-such",
                "{}".getBytes(StandardCharsets.UTF_8)));
        Json.mutants(honest, operation.pattern(), full)
                .forEach(json -> attacks.add(Attack.json("mutant", operation.method(), address, json)));
        return attacks;
    }

    private List<Attack> files(Operation operation, String address) {
        if (!operation.hasFile()) {
            return List.of();
        }
        var attacks = new ArrayList<Attack>();
        HostileFiles.all()
                .forEach((name, content) -> attacks.add(multipart("file", operation, address, name, content)));
        attacks.add(new Attack("no parts", operation.method(), address, "multipart/form-data", HostileFiles.RUBBISH));
        attacks.add(new Attack(
                "cut",
                operation.method(),
                address,
                "multipart/form-data; boundary=" + BOUNDARY,
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a")
                        .getBytes(StandardCharsets.UTF_8)));
        return attacks;
    }

    private static Attack filled(
            String what, Operation operation, String address, List<Map.Entry<String, String>> fields) {
        var form = Encoded.form(fields);
        if (operation.hasFile()) {
            return multipart(what, operation, address, fields);
        }
        var inQuery = operation.method().equals("GET") || operation.method().equals("DELETE");
        return inQuery
                ? Attack.bare(what, operation.method(), address + "?" + cut(form))
                : Attack.form(what, operation.method(), address, form);
    }

    private static String cut(String query) {
        return query.length() > LONGEST_QUERY
                ? query.substring(0, LONGEST_QUERY).replaceAll("%.?$", "")
                : query;
    }

    private List<Map.Entry<String, String>> honestFields(Operation operation) {
        return operation.fields().stream()
                .filter(field -> !field.isFile())
                .flatMap(field -> values(operation, field).map(value -> Map.entry(field.name(), value)))
                .collect(Collectors.toList());
    }

    private Stream<String> values(Operation operation, Field field) {
        var said = finds.word(operation.pattern() + " " + field.name());
        if (said != null) {
            return Stream.of(said);
        }
        var sample = samples.of(field.name(), field.type());
        return sample instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(String.valueOf(sample));
    }

    private List<Map.Entry<String, String>> with(Operation operation, Field changed, String text) {
        var fields = new LinkedHashMap<String, String>();
        honestFields(operation).forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.put(changed.name(), text);
        return List.copyOf(fields.entrySet());
    }

    private static List<Map.Entry<String, String>> everywhere(List<Field> fields, String text) {
        return fields.stream().map(field -> Map.entry(field.name(), text)).toList();
    }

    private static List<Map.Entry<String, String>> renamed(List<Field> fields, String ending) {
        return fields.stream()
                .map(field -> Map.entry(field.name() + ending, "1"))
                .toList();
    }

    private static List<Map.Entry<String, String>> twice(List<Map.Entry<String, String>> fields) {
        return Stream.concat(fields.stream(), fields.stream().map(field -> Map.entry(field.getKey(), "2")))
                .toList();
    }

    private static List<Map.Entry<String, String>> many() {
        return java.util.stream.IntStream.range(0, 1500)
                .mapToObj(n -> Map.entry("p" + n, ""))
                .toList();
    }

    private Attack multipart(String what, Operation operation, String address, String fileName, byte[] content) {
        var out = new ByteArrayOutputStream();
        honestFields(operation)
                .forEach(field -> part(
                        out, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8)));
        operation.fields().stream()
                .filter(Field::isFile)
                .forEach(field -> part(out, "name=\"" + field.name() + "\"; filename=\"" + fileName + "\"", content));
        return ended(what, operation, address, out);
    }

    private static Attack multipart(
            String what, Operation operation, String address, List<Map.Entry<String, String>> fields) {
        var out = new ByteArrayOutputStream();
        fields.forEach(field -> part(
                out,
                "name=\"" + field.getKey() + "\"",
                field.getValue().replace("‰", "").getBytes(StandardCharsets.UTF_8)));
        operation.fields().stream()
                .filter(Field::isFile)
                .forEach(field -> part(out, "name=\"" + field.name() + "\"; filename=\"a.txt\"", HostileFiles.PLAN));
        return ended(what, operation, address, out);
    }

    private static void part(ByteArrayOutputStream out, String disposition, byte[] content) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Attack ended(String what, Operation operation, String address, ByteArrayOutputStream out) {
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Attack(
                what, operation.method(), address, "multipart/form-data; boundary=" + BOUNDARY, out.toByteArray());
    }
}
