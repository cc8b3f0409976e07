package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds persons whom a sentence plainly names for a post and whom the list of the group lacks. */
final class LostNames {

    private static final List<Pattern> EVIDENCE = List.of(
            Pattern.compile("(?:^|[，。；、：由以和])([^，。；：由（）]{2,40}?)(?:等?同志)?(?:兼任|担任|(?<![主责担兼])任(?!务|何|期|职|命))"),
            Pattern.compile("(?<=^|[，。；、：由以和任长员])(?!由)([\\p{IsHan}·]{2,10}?)同志"));
    private static final Pattern STAFF = Pattern.compile("(?:工作|办公室成|办事)人?员(?:由|为|：)[^，。；]{0,80}+");

    private LostNames() {}

    /** Why the sentence is not understood, or null if every person it plainly names is in the list. */
    static @Nullable String reason(String sentence, Roster roster) {
        var folded = STAFF.matcher(Texts.fold(sentence)).replaceAll("");
        for (var pattern : EVIDENCE) {
            var matcher = pattern.matcher(folded);
            while (matcher.find()) {
                for (var person : Appointments.persons(matcher.group(1))) {
                    if (!roster.names(person.name())) {
                        return "句中像是写有“%s”的职务，没有读入名单，请人工确认".formatted(person.name());
                    }
                }
            }
        }
        return null;
    }
}
