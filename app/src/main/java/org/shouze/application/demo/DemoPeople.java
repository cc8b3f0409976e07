package org.shouze.application.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The fictional bureau's sections, people and subordinate units. Nobody here exists. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoPeople {

    /** Section, name, title; the first of a section heads it. */
    private static final List<String> STAFF = List.of(
            "局办公室 陆嘉禾 办公室主任",
            "局办公室 丁一鸣 四级主任科员",
            "局办公室 韩雨薇 一级科员",
            "局办公室 钱小满 文书",
            "政策法规科 阿依古丽·买买提 科长",
            "政策法规科 柳长青 一级科员",
            "财务科 孟繁星 科长",
            "财务科 尉迟雅 会计",
            "文化市场管理科 方思齐 科长",
            "文化市场管理科 罗一舟 二级科员",
            "公共服务科 夏侯宁 科长",
            "公共服务科 唐果 一级科员",
            "信息科 贺知远 科长",
            "信息科 杜若溪 工程师",
            "信息科 石磊 工程师",
            "信息科 温子衿 助理工程师");

    private static final List<String> LEADERS =
            List.of("顾明远 局党组书记、局长", "沈如松 局党组成员、副局长", "欧阳清 局党组成员、副局长", "白若川 局党组成员、文化馆馆长");

    private static final List<String> SUBORDINATES = List.of("云溪区文化馆", "云溪区图书馆", "云溪区文物保护中心", "云溪区旅游服务中心");

    private final Units units;
    private final Sections sections;
    private final People people;
    private final Appointments appointments;

    DemoPeople(Units units, Sections sections, People people, Appointments appointments) {
        this.units = units;
        this.sections = sections;
        this.people = people;
        this.appointments = appointments;
    }

    /** Everybody by name. */
    Cast moveIn(UUID bureau, LocalDate since) {
        var known = new HashMap<String, PersonView>();
        for (var leader : LEADERS) {
            var parts = leader.split(" ", 2);
            known.put(parts[0], people.add(NewPerson.named(bureau, parts[0], parts[1])));
        }
        var number = 0;
        for (var line : STAFF) {
            number++;
            var person = employ(bureau, line.split(" ", 3), number, since);
            known.put(person.name(), person);
        }
        SUBORDINATES.forEach(name -> units.createSubordinate(bureau, name));
        return new Cast(known);
    }

    private PersonView employ(UUID bureau, String[] parts, int number, LocalDate since) {
        var isFirst =
                sections.of(bureau).stream().noneMatch(known -> known.name().equals(parts[0]));
        var section = sections.ensure(bureau, parts[0]);
        var person = people.add(new NewPerson(
                bureau,
                section.id(),
                parts[1],
                parts[2],
                "YX%04d".formatted(number),
                "",
                parts[0].equals("信息科"),
                since));
        if (isFirst) {
            appointments.appoint(new NewAppointment(
                    bureau, person.id(), Post.SECTION_HEAD, section.id(), "", "云文旅党组〔2025〕8号", since));
        }
        return person;
    }
}
