package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class ListExportsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    Units units;

    TestBureau bureau;
    Browser browser;
    Browser administrator;

    @BeforeEach
    void aSignedInAdministrator() throws Exception {
        bureau = bureaus.fresh();
        browser = Browser.signedIn(mvc, bureau, Role.OFFICE);
        administrator = Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
    }

    @Test
    void givesEveryListAsAWorkbook() throws Exception {
        assertThat(rows("/meetings.xlsx?year=2026")).containsExactly("会议");
        assertThat(rows("/plans.xlsx")).containsExactly("方案");
        assertThat(rows("/indicators.xlsx")).hasSize(22).contains("K01", "K21");
        bureau.asOffice(() -> units.createSubordinate(bureau.id(), "=云溪信息站"));
        assertThat(rows("/organization/units.xlsx")).containsExactly("单位", bureau.name(), "=云溪信息站");
        assertThat(rows(administrator, "/settings/accounts.xlsx")).hasSize(3).startsWith("账号");
    }

    @Test
    void offersEachOnItsPage() throws Exception {
        for (var page : List.of("/meetings", "/indicators", "/organization/units")) {
            var shown = browser.open(page).andReturn().getResponse().getContentAsString();
            assertThat(shown).as(page).contains(".xlsx").contains("导出");
        }
        assertThat(administrator
                        .open("/settings/accounts")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(".xlsx");
    }

    @Test
    void keepsTheAccountsToAdministrators() throws Exception {
        Browser.signedIn(mvc, bureau, Role.STAFF)
                .open("/settings/accounts.xlsx")
                .andExpect(status().isForbidden());
    }

    /** The first cell of each row. */
    private List<String> rows(String address) throws Exception {
        return rows(browser, address);
    }

    private static List<String> rows(Browser browser, String address) throws Exception {
        var content = browser.open(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return firstCells(content);
    }

    private static List<String> firstCells(byte[] content) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var cells = new ArrayList<String>();
            workbook.getSheetAt(0).forEach(row -> cells.add(row.getCell(0).getStringCellValue()));
            return cells;
        }
    }
}
