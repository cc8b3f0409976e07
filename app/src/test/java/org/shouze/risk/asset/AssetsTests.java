package org.shouze.risk.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonLeft;
import org.shouze.platform.organization.PersonView;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class AssetsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Assets assets;

    @Autowired
    AssetHandover handover;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    PersonView owner;

    @BeforeEach
    void aBureau() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
        owner = person("陈望舒");
    }

    @Test
    void keepsWhoAnswersForAnAssetAndWhatBecameOfEachField() {
        var added = add(texts("门户网站").put(AssetField.OWNER, "陈望舒").put(AssetField.LEVEL, "2级"));
        assertThat(added.facts().keepers().owner()).isEqualTo(new Keeper(owner.id(), "陈望舒"));
        assertThat(added.facts().protection().level()).isEqualTo(ProtectionLevel.SECOND);
        assertThat(added.isOwnerless()).isFalse();

        var changed = bureau.asOffice(() -> assets.change(
                        added.id(),
                        added.revision(),
                        AssetTexts.of(added.facts())
                                .put(AssetField.LEVEL, "第三级")
                                .put(AssetField.OWNER, "")))
                .asset();

        assertThat(changed.isOwnerless()).isTrue();
        assertThat(changed.revision()).isEqualTo(added.revision() + 1);
        assertThat(bureau.asOffice(() -> assets.history(added.id())))
                .extracting(AssetChangeView::field, AssetChangeView::before, AssetChangeView::after)
                .contains(tuple("保护等级", "第二级", "第三级"), tuple("主管人", "陈望舒", ""), tuple("登记", "", "门户网站"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var texts = new AssetTexts()
                .put(AssetField.KIND, "飞船")
                .put(AssetField.OWNER, "无此人")
                .put(AssetField.STARTED_ON, "去年")
                .put(AssetField.IMPORTANT, "也许");
        assertThatThrownBy(() -> add(texts))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("类别“飞船”无法识别", "请填写资产名称", "没有“无此人”", "启用日期“去年”", "重要系统请填“是”或“否”");
    }

    @Test
    void warnsOfNumbersThatLookWrongAndKeepsThem() {
        var written = bureau.asOffice(() -> assets.add(
                texts("办事大厅系统")
                        .put(AssetField.LEVEL, "第三级")
                        .put(AssetField.FILING_NO, "123")
                        .put(AssetField.ICP_NO, "ICP备12号"),
                false));
        assertThat(written.asset().facts().protection().filingNo()).isEqualTo("123");
        assertThat(written.warnings()).extracting(Refusal.Finding::field).containsExactly("FILING_NO", "ICP_NO");
    }

    @Test
    void letsNobodyWriteOverWhatAnotherWrote() {
        var added = add(texts("公众号"));
        bureau.asOffice(() -> assets.change(
                added.id(), added.revision(), AssetTexts.of(added.facts()).put(AssetField.NOTE, "一")));
        assertThatThrownBy(() -> bureau.asOffice(() -> assets.change(
                        added.id(),
                        added.revision(),
                        AssetTexts.of(added.facts()).put(AssetField.NOTE, "二"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("刚刚被他人修改");
    }

    @Test
    void givesANumberOnceInAUnit() {
        add(texts("一号屏").put(AssetField.CODE, "LED-01"));
        assertThatThrownBy(() -> add(texts("二号屏").put(AssetField.CODE, "LED-01")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LED-01");
        var other = bureaus.fresh();
        assertThat(other.asOffice(() -> assets.add(texts("二号屏").put(AssetField.CODE, "LED-01"), false))
                        .asset()
                        .isClosed())
                .isFalse();
    }

    @Test
    void closesAndTakesIntoUseAgain() {
        var added = add(texts("旧系统").put(AssetField.STARTED_ON, "2020年5月1日"));
        assertThatThrownBy(() ->
                        bureau.asOffice(() -> assets.close(added.id(), added.revision(), TODAY.plusDays(1), "停用")))
                .hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> assets.close(added.id(), added.revision(), LocalDate.of(2020, 4, 1), "停用")))
                .hasMessageContaining("早于启用日期");
        var closed = bureau.asOffice(() -> assets.close(added.id(), added.revision(), TODAY, "整合到新平台"));
        assertThat(closed.isClosed()).isTrue();
        assertThat(list(AssetQuery.Which.IN_USE)).isEmpty();
        assertThat(list(AssetQuery.Which.CLOSED)).containsExactly("旧系统");
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> assets.change(closed.id(), closed.revision(), AssetTexts.of(closed.facts()))))
                .hasMessageContaining("已关停");
        assertThat(bureau.asOffice(() -> assets.reopen(closed.id(), closed.revision(), "仍在使用"))
                        .isClosed())
                .isFalse();
    }

    @Test
    void isLeftWithoutAnOwnerWhenTheOwnerLeavesAndPassesOnBefore() {
        var added = add(texts("门户网站").put(AssetField.OWNER, owner.id().toString()));
        var successor = person("林知夏");
        bureau.asOffice(() -> handover.on(new PersonLeft(bureau.id(), owner.id(), TODAY)));
        assertThat(list(AssetQuery.Which.OWNERLESS)).containsExactly("门户网站");

        bureau.asOffice(() -> handover.move(owner.id(), successor.id(), TODAY));

        assertThat(list(AssetQuery.Which.OWNERLESS)).isEmpty();
        assertThat(bureau.asOffice(() -> assets.get(added.id()))
                        .facts()
                        .keepers()
                        .owner())
                .isEqualTo(new Keeper(successor.id(), "林知夏"));
        assertThat(bureau.asOffice(() -> assets.history(added.id())).getFirst().reason())
                .isEqualTo("工作交接");
    }

    @Test
    void findsByAnyPartOfNameNumberDomainOrAddress() {
        add(texts("门户网站").put(AssetField.DOMAIN, "www.example.gov.cn").put(AssetField.ADDRESS, "10.2.3.4"));
        add(texts("办公终端").put(AssetField.CODE, "PC-0007"));
        for (var text : new String[] {"门户", "example.gov", "10.2.3"}) {
            assertThat(found(text)).as(text).containsExactly("门户网站");
        }
        assertThat(found("pc-0007")).containsExactly("办公终端");
        assertThat(found("不存在")).isEmpty();
    }

    @Test
    void putsTheSameIntoSeveralOrIntoNone() {
        var one = add(texts("一号屏"));
        var two = add(texts("二号屏"));
        var seen = Map.of(one.id(), one.revision(), two.id(), two.revision());
        var said = new AssetTexts().put(AssetField.OWNER, "陈望舒");
        assertThat(bureau.asOffice(() -> assets.assign(seen, said))).isEqualTo(2);
        assertThat(list(AssetQuery.Which.OWNERLESS)).isEmpty();

        var stale = new AssetTexts().put(AssetField.NETWORK, "互联网");
        assertThatThrownBy(() -> bureau.asOffice(() -> assets.assign(seen, stale)))
                .hasMessageContaining("刚刚被他人修改");
        assertThatThrownBy(() -> bureau.asOffice(() -> assets.assign(Map.of(one.id(), 2, UUID.randomUUID(), 1), stale)))
                .hasMessageContaining("没有找到");
        assertThat(bureau.asOffice(() -> assets.get(one.id())).facts().place().network())
                .isNull();
    }

    @Test
    void doesNotExistForAnotherBureau() {
        var added = add(texts("门户网站"));
        var other = bureaus.fresh();
        assertThatThrownBy(() -> other.asOffice(() -> assets.get(added.id()))).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> other.asOffice(() -> assets.get(UUID.randomUUID())))
                .hasMessageContaining("没有找到");
        assertThat(other.asOffice(() -> assets.named("门户", 10))).isEmpty();
        assertThatThrownBy(() -> bureau.as(Role.STAFF, () -> assets.add(texts("试试"), false)))
                .isInstanceOf(Refusal.class);
    }

    private List<String> list(AssetQuery.Which which) {
        var filter = new AssetQuery.Filter(null, null, null, null, which);
        return bureau.asOffice(() -> assets.list(new AssetQuery(bureau.id(), filter, "", 50, null))).stream()
                .map(each -> each.facts().name())
                .toList();
    }

    private List<String> found(String text) {
        return bureau
                .asOffice(() -> assets.list(new AssetQuery(bureau.id(), AssetQuery.Filter.NONE, text, 50, null)))
                .stream()
                .map(each -> each.facts().name())
                .toList();
    }

    private AssetView add(AssetTexts texts) {
        return bureau.asOffice(() -> assets.add(texts, false)).asset();
    }

    private static AssetTexts texts(String name) {
        return new AssetTexts().put(AssetField.KIND, "信息系统").put(AssetField.NAME, name);
    }

    private PersonView person(String name) {
        return bureau.asOffice(() -> people.add(new NewPerson(bureau.id(), null, name, "科员", "", "", false, null)));
    }
}
