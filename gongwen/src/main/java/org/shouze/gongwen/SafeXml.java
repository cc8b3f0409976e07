package org.shouze.gongwen;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/** XML read as a stream, without document types, without external entities, and not deeper than sound documents are. */
final class SafeXml {

    private static final int MAX_DEPTH = 90;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** What a reader does with the elements that pass by. */
    interface Listener {

        void start(XMLStreamReader xml) throws XMLStreamException;

        void text(String text);

        void end(String localName);
    }

    static void read(byte[] part, String fileName, Listener listener) throws DocumentRefusedException {
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            walk(xml, fileName, listener);
        } catch (XMLStreamException | IllegalArgumentException | IllegalStateException damaged) {
            throw new DocumentRefusedException(
                    Reason.MALFORMED, "文件“%s”的内部结构已损坏；请用办公软件打开后另存一份再导入。".formatted(fileName));
        }
    }

    private static void walk(XMLStreamReader xml, String fileName, Listener listener)
            throws XMLStreamException, DocumentRefusedException {
        var depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw bomb(fileName);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw bomb(fileName);
                    }
                    listener.start(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    listener.end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    listener.text(xml.getText());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private static DocumentRefusedException bomb(String fileName) {
        return new DocumentRefusedException(
                Reason.BOMB, "文件“%s”含有文档类型声明或异常的嵌套，可能是恶意文件，已拒绝读取；请向提供者核实。".formatted(fileName));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The value of an attribute whatever its name space, or null. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
