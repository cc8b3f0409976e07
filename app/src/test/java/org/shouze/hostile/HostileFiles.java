package org.shouze.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that nobody should open unprepared. */
final class HostileFiles {

    static final byte[] PLAN =
            "云溪区测试局网络安全工作方案\n一、组织领导\n组长：沈知远 局长\n二、主要任务\n（一）领导小组组长每年组织召开一次网络安全专题会议。\n".getBytes(StandardCharsets.UTF_8);

    static final byte[] XXE =
            "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>"
                    .getBytes(StandardCharsets.UTF_8);

    static final byte[] RUBBISH = rubbish(3000);

    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                    + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]><l>&f;&f;&f;&f;</l>";

    private HostileFiles() {}

    static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "../../../../tmp/shouze-slip.docx", zip(Map.of("word/document.xml", XXE, "[Content_Types].xml", XXE)));
        files.put(
                "laughs.docx",
                zip(Map.of(
                        "word/document.xml",
                        LAUGHS.getBytes(StandardCharsets.UTF_8),
                        "[Content_Types].xml",
                        "<Types/>".getBytes(StandardCharsets.UTF_8))));
        files.put(
                "laughs.xlsx",
                zip(Map.of(
                        "xl/workbook.xml",
                        LAUGHS.getBytes(StandardCharsets.UTF_8),
                        "[Content_Types].xml",
                        LAUGHS.getBytes(StandardCharsets.UTF_8))));
        files.put(
                "slip.zip",
                zip(Map.of(
                        "../../../../tmp/shouze-slip", RUBBISH, "/etc/shouze-slip", RUBBISH, "a\\..\\..\\b", RUBBISH)));
        files.put(
                "bomb.xlsx",
                zip(Map.of("[Content_Types].xml", new byte[8 << 20], "xl/workbook.xml", new byte[8 << 20])));
        files.put("bomb.ofd", zip(Map.of("OFD.xml", new byte[16 << 20])));
        files.put("rubbish.doc", ole());
        files.put(
                "rubbish.pdf",
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                        .getBytes(StandardCharsets.UTF_8));
        files.put("\u202Efdp.exe", RUBBISH);
        files.put("x\"; filename=\"y.txt", PLAN);
        files.put("a/../../b.txt", PLAN);
        files.put("名".repeat(2000) + ".txt", PLAN);
        files.put("", PLAN);
        files.put("empty.txt", new byte[0]);
        files.put(
                "<svg onload=sz()>.txt",
                (Payloads.SCRIPT + "\n" + new String(PLAN, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        files.put(
                "picture.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='sz()'/>".getBytes(StandardCharsets.UTF_8));
        files.put("page.html.txt", "<html><script>sz()</script>".getBytes(StandardCharsets.UTF_8));
        files.put("people.csv", "姓名,职务\n=cmd|' /C calc'!A0,\"x\n".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] ole() {
        var file = rubbish(4096);
        var magic =
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        return file;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] rubbish(int size) {
        var octets = new byte[size];
        new Random(7).nextBytes(octets);
        return octets;
    }
}
