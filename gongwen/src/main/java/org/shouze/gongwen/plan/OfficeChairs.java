package org.shouze.gongwen.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who heads the office of the group where the text only says 主任 and 副主任, as it has just spoken of the office. */
final class OfficeChairs {

    private static final Pattern OFFICE =
            Pattern.compile("(?:下设|领导小组|设立)办公室|办公室(?:设在|设于|设置|设(?!主任|副主任|联络|网络)|挂靠|依托|主任|成员|人员)|办公室在|办公室：");
    private static final String CHAIR = "((?:常务)?副?主任)";
    private static final Pattern CHAIR_FIRST = Pattern.compile(
            "(?<=[，；、]|^)" + CHAIR + "(?:分别)?(?:由|为|是|：)([^，。；]{2,40}?)(?:等?同志)?(?:兼任|担任|兼)?(?=[，。；（]|$)");
    private static final Pattern HOLDER_FIRST =
            Pattern.compile("(?<=[，；由]|^)([^，。；由：]{2,40}?)(?:等?同志)?(?:分别)?(?:兼任|担任|任|兼|为)" + CHAIR + "(?=[，。；]|$)");

    private final Roster roster;
    private boolean open;

    OfficeChairs(Roster roster) {
        this.roster = roster;
    }

    /** Takes the heads a sentence names if it, or the one before it, is about the office. */
    boolean read(String folded, String sentence) {
        var office = OFFICE.matcher(folded);
        var starts = office.find();
        var from = starts ? office.start() : 0;
        var isAbout = starts || open;
        open = starts;
        if (!isAbout) {
            return false;
        }
        var chairs = read(CHAIR_FIRST, 1, from, folded, sentence);
        return read(HOLDER_FIRST, 2, from, folded, sentence) || chairs;
    }

    private boolean read(Pattern pattern, int chair, int from, String folded, String sentence) {
        var matcher = pattern.matcher(folded);
        var found = false;
        for (var at = from; at <= folded.length() && matcher.find(at); at = Math.max(matcher.end(), at + 1)) {
            found |= appoint(matcher, chair, sentence);
        }
        return found;
    }

    private boolean appoint(Matcher matcher, int chair, String sentence) {
        var holder = 3 - chair;
        var persons = Appointments.persons(sentence.substring(matcher.start(holder), matcher.end(holder)));
        var role = matcher.group(chair).contains("副") ? GroupRole.OFFICE_DEPUTY : GroupRole.OFFICE_DIRECTOR;
        roster.add(role, persons);
        return !persons.isEmpty();
    }
}
