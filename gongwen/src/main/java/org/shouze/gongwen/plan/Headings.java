package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headings above the clause being read: whom and what they name for the text below, and what they demand themselves. */
final class Headings {

    private static final Pattern DEMANDS = Pattern.compile(
            "^(?:切实|全面|进一步|严格|认真|扎实|着力|持续|定期)?(?:加强|规范|开展|建立|制定|落实|完善|健全|强化|抓好|做好|推进|统一|统筹|组织|实施|严|向|把|确保|提升|提高|畅通|明确|深化|夯实|压实|加大|保障|防|安装|配备|定期|每|不得|禁止)|每[年季月半周]|不得|必须|应当|负责|应|要|实行|执行|坚持|严禁");

    /** 动员部署（3月31日前）: a stage with its last day. */
    private static final Pattern STAGE = Pattern.compile("（[^（）]{0,24}\\d[^（）]{0,12}）$");

    /** LED屏：总务处负责，… demands what the heading names. */
    private static final Pattern NAMES_WHO = Pattern.compile("^(?:由)?[\\p{IsHan}]{2,10}负责[，。；]");

    private final Subjects subjects;
    private final Map<Integer, Section> above = new HashMap<>();

    Headings(Subjects subjects) {
        this.subjects = subjects;
    }

    void enter(Section section) {
        above.put(section.level(), section);
        above.keySet().removeIf(level -> level > section.level());
    }

    static String withoutStage(String heading) {
        return STAGE.matcher(heading).replaceFirst("");
    }

    /** The days that a heading sets for all that stands below it. */
    List<String> stageDays(Section section) {
        var stage = STAGE.matcher(Texts.fold(String.valueOf(section.heading())));
        return stage.find() ? DueRule.of(stage.group()) : List.of();
    }

    /** Whom the nearest heading that names somebody names. */
    Subject subject(Section section) {
        for (var heading : nearestFirst(section)) {
            var who = subjects.inHeading(heading);
            if (!who.isEmpty()) {
                return new Subject(who, true);
            }
        }
        return Subject.NOBODY;
    }

    /** The topic of the nearest heading that has one, or null. */
    @Nullable Topic topic(Section section) {
        for (var heading : nearestFirst(section)) {
            var matches = Topics.in(Texts.fold(heading));
            if (!matches.isEmpty()) {
                return matches.getFirst().topic();
            }
        }
        return null;
    }

    /** What a heading demands and its text does not repeat. */
    List<Draft> demands(Section section, List<Draft> known, Subject subject) {
        var heading = section.heading();
        var hasText = !section.lines().isEmpty();
        var isNamed =
                hasText && NAMES_WHO.matcher(section.lines().getFirst().text()).find();
        if (heading == null || (hasText && !isNamed && !DEMANDS.matcher(heading).find())) {
            return List.of();
        }
        var who = known.isEmpty() ? subject : known.getFirst().subject().passedOn();
        var demands = new ArrayList<Draft>();
        for (var draft : SentenceReader.read(isNamed ? "做好" + heading : heading, subjects, who)
                .drafts()) {
            var topic = draft.topic();
            if (topic != null && topic.row() != null && known.stream().noneMatch(other -> other.isAbout(topic.row()))) {
                demands.add(new Draft(heading, topic, heading, draft.subject(), draft.attributes(), hasText));
            }
        }
        return demands;
    }

    private List<String> nearestFirst(Section section) {
        var headings = new ArrayList<String>();
        for (var level = section.level(); level > 0; level--) {
            var at = above.get(level);
            var heading = at == null ? null : at.heading();
            if (heading != null) {
                headings.add(heading);
            }
        }
        return headings;
    }
}
