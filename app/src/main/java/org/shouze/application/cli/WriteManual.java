package org.shouze.application.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.shouze.platform.operation.ManualPage;
import org.shouze.platform.operation.ManualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the manual as pages that a browser opens without the platform. */
@Command(name = "write-manual", description = "Writes the manual as HTML pages into a folder.")
final class WriteManual implements Callable<Integer> {

    private static final Pattern PICTURE = Pattern.compile("src=\"images/([a-z0-9-]+\\.png)\"");
    private static final String LOOK = """
            body { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; line-height: 1.7;
              max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430 }
            img { max-width: 100% } pre { overflow-x: auto; background: #f3f5f8; padding: .75rem }
            table { border-collapse: collapse } td, th { border: 1px solid #ccd3dd; padding: .3rem .6rem; text-align: left }
            """;

    @Parameters(paramLabel = "DIR", description = "the folder to write to; made when missing")
    private Path folder = Path.of("doc");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        for (var page : ManualPage.values()) {
            var html = ManualText.html(page, ".html");
            Files.writeString(folder.resolve(page.id() + ".html"), framed(page, html));
            for (var picture : PICTURE.matcher(html).results().toList()) {
                var name = picture.group(1);
                Files.write(folder.resolve("images").resolve(name), ManualText.picture(name));
            }
        }
        return 0;
    }

    private static String framed(ManualPage page, String html) {
        return "<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>守责" + page.label()
                + "</title>\n<style>\n" + LOOK + "</style></head>\n<body>\n" + html + "</body>\n</html>\n";
    }
}
