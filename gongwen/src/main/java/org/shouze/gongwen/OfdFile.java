package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/**
 * The lines and tables of an OFD (GB/T 33190-2016): the text codes of the text objects of each page, put into lines by
 * their height on the page, or into the cells of the tables drawn around them.
 */
final class OfdFile {

    private static final int MAX_PAGES = 1_000;
    private static final String ENCRYPTED = "Encryptions";
    private final BoundedZip zip;
    private final String fileName;
    private final BlockCollector collector;

    OfdFile(BoundedZip zip, String fileName, BlockCollector collector) {
        this.zip = zip;
        this.fileName = fileName;
        this.collector = collector;
    }

    void read(byte[] root) throws DocumentRefusedException {
        if (zip.part(ENCRYPTED + ".xml") != null || zip.part("Encryptions/Encryptions.xml") != null) {
            throw new DocumentRefusedException(Reason.ENCRYPTED, "文件“%s”已加密；请取消加密后再导入。".formatted(fileName));
        }
        var documents = locations(root, "DocRoot");
        for (var document : documents) {
            readDocument(document);
        }
    }

    private void readDocument(String name) throws DocumentRefusedException {
        var document = zip.part(name);
        if (document == null) {
            throw new DocumentRefusedException(
                    Reason.MALFORMED, "文件“%s”缺少正文部件；请重新导出OFD，或改用docx文件。".formatted(fileName));
        }
        var pages = new ArrayList<String>();
        SafeXml.read(document, fileName, new OfdPageList(pages));
        for (var page : pages.subList(0, Math.min(MAX_PAGES, pages.size()))) {
            var content = zip.part(resolve(name, page));
            if (content != null) {
                var printed = new OfdPage();
                SafeXml.read(content, fileName, printed);
                OfdLines.collect(printed, collector);
            }
        }
    }

    private List<String> locations(byte[] part, String element) throws DocumentRefusedException {
        var found = new ArrayList<String>();
        SafeXml.read(part, fileName, new SafeXml.Listener() {
            private boolean inside;

            @Override
            public void start(XMLStreamReader xml) {
                inside = element.equals(xml.getLocalName());
            }

            @Override
            public void text(String text) {
                if (inside && !text.isBlank()) {
                    found.add(resolve("", text.strip()));
                }
            }

            @Override
            public void end(String localName) {
                inside = false;
            }
        });
        return found;
    }

    private static String resolve(String base, String name) {
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        return base.substring(0, base.lastIndexOf('/') + 1) + name;
    }
}
