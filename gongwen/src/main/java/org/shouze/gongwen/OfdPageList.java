package org.shouze.gongwen;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The places of the pages of an OFD document. */
record OfdPageList(List<String> pages) implements SafeXml.Listener {

    @Override
    public void start(XMLStreamReader xml) {
        if ("Page".equals(xml.getLocalName())) {
            var location = xml.getAttributeValue(null, "BaseLoc");
            if (location != null) {
                pages.add(location);
            }
        }
    }

    @Override
    public void text(String text) {
        // pages are named by attributes
    }

    @Override
    public void end(String localName) {
        // nothing is nested in a page entry
    }
}
