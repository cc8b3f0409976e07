package org.shouze.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plan as a bureau issues it: the reference plan where it lies beside the project, the demo's as .docx otherwise. */
final class PlanFile {

    /** Whom the revised plan does not name any more. */
    static final String OMITTED = "方思齐";

    private static final String MODULE = System.getProperty("basedir", System.getProperty("user.dir"));
    private static final Path REFERENCE = Path.of(MODULE, "../../shared/plans/reference-plan.docx");
    private static final Path DEMO = Path.of(MODULE, "../app/src/main/resources/demo/plan.txt");

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="word/document.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>""";

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:body>%s</w:body></w:document>""";

    private PlanFile() {}

    static Path asIssued(Path folder) {
        return Files.isReadable(REFERENCE) ? REFERENCE : ofTheDemo(folder);
    }

    /** The fictional bureau's plan, one paragraph a line. */
    static Path ofTheDemo(Path folder) {
        return ofTheDemo(folder, UnaryOperator.identity());
    }

    /** The same bureau's next plan: the officer checks each month now, and one of the members is not named any more. */
    static Path revised(Path folder) {
        return ofTheDemo(
                folder,
                plan -> plan.replace("网络安全员每季度对重要信息系统", "网络安全员每月对重要信息系统")
                        .replace("、" + OMITTED, "")
                        .replace("〔2026〕3号", "〔2026〕30号"));
    }

    private static Path ofTheDemo(Path folder, UnaryOperator<String> revision) {
        try {
            var body = revision.apply(Files.readString(DEMO))
                    .lines()
                    .map(line -> "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(line) + "</w:t></w:r></w:p>")
                    .collect(Collectors.joining());
            return zipped(folder.resolve("网络安全工作方案.docx"), DOCUMENT.formatted(body));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Path zipped(Path file, String document) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "[Content_Types].xml", TYPES);
            add(zip, "_rels/.rels", RELATIONS);
            add(zip, "word/document.xml", document);
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
