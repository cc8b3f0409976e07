package org.shouze.platform.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class PeopleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    People people;

    @Autowired
    Sections sections;

    @Autowired
    Appointments appointments;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
    }

    @Test
    void writesPaddedNamesWithoutPadding() {
        var person = add("林　远");
        assertThat(person.name()).isEqualTo("林远");
        assertThat(bureau.asOffice(() -> people.named(bureau.id(), "林  远"))).containsExactly(person);
        assertThat(add("阿依古丽•买买提").name()).isEqualTo("阿依古丽·买买提");
    }

    @Test
    void findsPeopleByAnyPartOfTheName() {
        add("欧阳静怡");
        add("林远航");
        assertThat(names(people("静"))).containsExactly("欧阳静怡");
        assertThat(names(people("远航"))).containsExactly("林远航");
        assertThat(names(people("%"))).isEmpty();
        assertThat(names(bureau.asOffice(() -> people.search("欧阳", 10)))).containsExactly("欧阳静怡");
    }

    @Test
    void listsByPinyinAndPagesBothWays() {
        List.of("郑和平", "白晓峰", "林远航", "苏静怡", "方思源").forEach(this::add);
        assertThat(names(people(""))).containsExactly("白晓峰", "方思源", "林远航", "苏静怡", "郑和平");
        var first = bureau.asOffice(() -> people.of(bureau.id(), null, null, 2));
        var second = bureau.asOffice(
                () -> people.of(bureau.id(), null, first.getLast().id(), 2));
        assertThat(names(second)).containsExactly("林远航", "苏静怡");
        var back = bureau.asOffice(() -> people.list(new PeopleQuery(
                bureau.id(), null, "", false, null, second.getFirst().id(), 2)));
        assertThat(names(back)).containsExactly("白晓峰", "方思源");
    }

    @Test
    void missesNobodyWhenPagingThroughEqualNames() {
        IntStream.range(0, 7).forEach(n -> add("林远航"));
        var seen = new ArrayList<UUID>();
        @Nullable UUID after = null;
        for (var page = next(after); !page.isEmpty(); page = next(after)) {
            page.forEach(person -> seen.add(person.id()));
            after = page.getLast().id();
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void tellsEverythingWrongAtOnce() {
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> people.add(new NewPerson(bureau.id(), null, " ", "", "", "电话不详", false, null))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Refusal.Finding::field)
                                .containsExactly("name", "phone"));
    }

    @Test
    void refusesAnEmployeeNumberTwice() {
        bureau.asOffice(() -> people.add(numbered("林远航", "A01")));
        assertThatThrownBy(() -> bureau.asOffice(() -> people.add(numbered("苏静怡", "A01"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已属于林远航");
    }

    @Test
    void refusesASectionOfAnotherUnit() {
        var other = bureaus.fresh();
        var section = other.asOffice(() -> sections.ensure(other.id(), "信息科"));
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> people.add(new NewPerson(bureau.id(), section.id(), "林远航", "", "", "", false, null))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("科室不属于");
    }

    @Test
    void letsNobodyLeaveWithAPost() {
        var leader = add("林远航");
        var post = bureau.asOffice(() -> appointments.appoint(
                new NewAppointment(bureau.id(), leader.id(), Post.LEADER, null, "", "", TODAY.minusYears(1))));
        assertThatThrownBy(() -> bureau.asOffice(() -> people.leave(leader.id(), TODAY)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("仍担任组长");
        bureau.asOffice(() -> appointments.end(post.id(), TODAY, "调离"));
        assertThat(bureau.asOffice(() -> people.leave(leader.id(), TODAY)).leftOn())
                .isEqualTo(TODAY);
        assertThat(people("")).isEmpty();
        assertThat(bureau.asOffice(() -> people.byIds(List.of(leader.id())))).containsKey(leader.id());
    }

    @Test
    void refusesToLeaveAheadOfTime() {
        var person = add("林远航");
        assertThatThrownBy(() -> bureau.asOffice(() -> people.leave(person.id(), TODAY.plusDays(1))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能晚于今天");
    }

    @Test
    void appointsNobodyWhoHasLeft() {
        var person = add("林远航");
        bureau.asOffice(() -> people.leave(person.id(), TODAY));
        assertThatThrownBy(() -> bureau.asOffice(() -> appointments.appoint(
                        new NewAppointment(bureau.id(), person.id(), Post.MEMBER, null, "", "", TODAY))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("离任");
        bureau.asOffice(() -> people.undoLeave(person.id()));
        assertThat(people("")).hasSize(1);
    }

    @Test
    void hidesPeopleFromAnotherBureau() {
        var person = add("林远航");
        var other = bureaus.fresh();
        assertThat(other.asOffice(() -> people.search("林远航", 10))).isEmpty();
        assertThat(other.asOffice(() -> people.byIds(List.of(person.id())))).isEmpty();
        assertThatThrownBy(() -> other.asOffice(() -> people.add(NewPerson.named(bureau.id(), "苏静怡", ""))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
    }

    @Test
    void letsOnlyTheOfficeChangePeople() {
        assertThatThrownBy(() ->
                        Acting.as(bureau.actor(Role.STAFF), () -> people.add(NewPerson.named(bureau.id(), "林远航", ""))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("权限");
    }

    private List<PersonView> next(@Nullable UUID after) {
        return bureau.asOffice(() -> people.of(bureau.id(), null, after, 3));
    }

    private List<PersonView> people(String text) {
        return bureau.asOffice(() -> people.of(bureau.id(), text, null, 50));
    }

    private static List<String> names(List<PersonView> found) {
        return found.stream().map(PersonView::name).toList();
    }

    private PersonView add(String name) {
        return bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), name, "")));
    }

    private NewPerson numbered(String name, String number) {
        return new NewPerson(bureau.id(), null, name, "", number, "", false, null);
    }
}
