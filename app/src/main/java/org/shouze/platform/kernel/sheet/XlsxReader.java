package org.shouze.platform.kernel.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the first sheet of a .xlsx workbook as a stream: twenty thousand rows need no tree in memory. */
final class XlsxReader {

    private XlsxReader() {}

    static List<SheetRow> read(ZipFile zip, int limit) throws IOException {
        try (var opened = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
            var workbook = new XSSFReader(opened);
            var strings = new ReadOnlySharedStringsTable(opened);
            var sheets = workbook.getSheetsData();
            if (!sheets.hasNext()) {
                return List.of();
            }
            try (var sheet = sheets.next()) {
                var handler = new XlsxSheetHandler(strings, workbook.getStylesTable(), limit);
                parse(sheet, handler);
                return MergedCells.spread(handler.rows(), handler.merged());
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException malformed) {
            throw new IOException(malformed);
        }
    }

    private static void parse(InputStream sheet, XlsxSheetHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(sheet));
    }
}
