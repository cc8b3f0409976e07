package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shouze.platform.files.ContentPlace.Lying;

/**
 * One page of a bucket's listing.
 *
 * @param next where the next page begins; empty for the last
 */
record BucketListing(List<Lying> objects, String next) {

    static BucketListing read(InputStream xml) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(xml, "UTF-8"));
        } catch (XMLStreamException malformed) {
            throw new IOException("The store's listing cannot be read", malformed);
        }
    }

    private static BucketListing read(XMLStreamReader xml) throws XMLStreamException {
        var objects = new ArrayList<Lying>();
        var key = "";
        var next = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Key" -> key = xml.getElementText();
                    case "LastModified" -> objects.add(new Lying(key, Instant.parse(xml.getElementText())));
                    case "NextContinuationToken" -> next = xml.getElementText();
                    default -> {
                        continue;
                    }
                }
            }
        }
        return new BucketListing(objects, next);
    }
}
