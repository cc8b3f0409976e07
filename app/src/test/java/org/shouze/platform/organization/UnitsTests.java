package org.shouze.platform.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class UnitsTests {

    @Autowired
    Units units;

    @Autowired
    TestBureau.Factory bureaus;

    @Test
    void keepsSubordinateUnitsBelowTheBureau() {
        var bureau = bureaus.fresh();
        var centre = bureau.asOffice(() -> units.createSubordinate(bureau.id(), "云溪区信息中心"));
        var seen = bureau.asOffice(() -> units.all());
        assertThat(seen).extracting(UnitView::name).containsExactly(bureau.name(), centre.name());
    }

    @Test
    void hidesUnitsFromAnotherBureau() {
        var ours = bureaus.fresh();
        var theirs = bureaus.fresh();
        assertThatThrownBy(() -> theirs.asOffice(() -> units.get(ours.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
    }

    @Test
    void letsOnlyTheOfficeAddUnits() {
        var bureau = bureaus.fresh();
        assertThatThrownBy(() ->
                        Acting.as(bureau.actor(Role.STAFF), () -> units.createSubordinate(bureau.id(), "云溪区服务中心")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("权限");
    }

    @Test
    void refusesAUnitWithoutAName() {
        var bureau = bureaus.fresh();
        assertThatThrownBy(() -> bureau.asOffice(() -> units.createSubordinate(bureau.id(), "  ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("单位名称");
    }
}
