package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shares the words of a segment out among the topics it names: 开展一次演练和两次检查. */
final class Regions {

    private static final Pattern CONNECTOR = Pattern.compile("、|和|及|与|并|以及|，");

    private Regions() {}

    /**
     * A topic with its share.
     *
     * @param topic the topic
     * @param words its words
     * @param attributes what they say about frequency, dates and measures
     */
    record Share(Topic topic, String words, Attributes attributes) {}

    static List<Share> of(Segment segment, List<Topic.Match> matches, Attributes own) {
        var text = segment.text();
        if (matches.size() == 1) {
            return List.of(new Share(matches.getFirst().topic(), text, own));
        }
        var shares = new ArrayList<Share>();
        var common = own.withoutNumbers();
        var forEach = Wording.isForEach(text);
        var from = 0;
        for (var i = 0; i < matches.size(); i++) {
            var isLast = i == matches.size() - 1;
            var to = isLast
                    ? text.length()
                    : boundary(text, matches.get(i).to(), matches.get(i + 1).from());
            var isShared = to <= from || (!isLast && to == matches.get(i + 1).from());
            var words = text.substring(Math.min(from, text.length()), Math.max(from, to));
            var region = isShared && !isLast ? Attributes.NONE : Attributes.of(words, segment.before());
            var attributes = region.or(common);
            shares.add(new Share(matches.get(i).topic(), words, forEach ? attributes.or(own) : attributes));
            from = isShared ? from : to;
        }
        return shares;
    }

    /** The last connecting word between two topics, or the start of the second if there is none. */
    private static int boundary(String text, int from, int to) {
        var at = to;
        var matcher = CONNECTOR.matcher(text);
        while (from < to && matcher.find()) {
            if (matcher.start() >= from && matcher.start() < to) {
                at = matcher.start();
            }
        }
        return at;
    }
}
