package org.shouze.governance.meeting.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.springframework.stereotype.Component;

/** Turns typed names into persons of the own unit: 张三、李四（财务室）. */
@Component
class NamedPersons {

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\n]+");
    private static final Pattern WITH_SECTION = Pattern.compile("(.+?)[（(](.+?)[）)]");
    private static final int MOST = 100;

    private final People people;

    NamedPersons(People people) {
        this.people = people;
    }

    /** The persons meant; a name that nobody or several have is refused with what to type instead. */
    Set<UUID> find(@Nullable String typed) {
        var names = Arrays.stream(BETWEEN.split(MeetingForm.text(typed)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST) {
            throw Refusal.invalid("names", "一次最多填写 " + MOST + " 个姓名，请分批添加。");
        }
        var found = new LinkedHashSet<UUID>();
        names.forEach(name -> found.add(one(name)));
        return found;
    }

    private UUID one(String typed) {
        var matcher = WITH_SECTION.matcher(typed);
        var withSection = matcher.matches();
        var name = withSection ? matcher.group(1).strip() : typed;
        var section = withSection ? matcher.group(2).strip() : "";
        var candidates = people.named(Acting.unit(), name).stream()
                .filter(person -> !person.hasLeft())
                .filter(person -> section.isEmpty() || person.sectionName().equals(section))
                .map(PersonView::id)
                .toList();
        if (candidates.isEmpty()) {
            throw Refusal.invalid("names", "没有找到在职人员“" + typed + "”，请核对姓名，或先在“组织”中登记。");
        }
        if (candidates.size() > 1) {
            throw Refusal.invalid(
                    "names", "有" + candidates.size() + "位在职人员叫“" + name + "”，请注明科室，例如：" + name + "（财务室）。");
        }
        return candidates.getFirst();
    }
}
