package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.List;

/** Which drawn lines belong together, and the columns and rows between them. */
final class RuledGrid {

    private RuledGrid() {}

    /** Lines that touch, each group for itself. */
    static List<List<Ruling>> connected(List<Ruling> rulings) {
        var groups = new ArrayList<List<Ruling>>();
        for (var ruling : rulings) {
            var joined = new ArrayList<Ruling>(List.of(ruling));
            groups.removeIf(group -> {
                var meets = group.stream().anyMatch(ruling::touches);
                if (meets) {
                    joined.addAll(group);
                }
                return meets;
            });
            groups.add(joined);
        }
        return groups;
    }

    /** The different places from left to right or top to bottom; what is near is one. */
    static List<Double> places(List<Double> all) {
        var places = new ArrayList<Double>();
        for (var place : all.stream().sorted().toList()) {
            if (places.isEmpty() || place - places.getLast() > Ruling.NEAR) {
                places.add(place);
            }
        }
        return places;
    }

    /** The number of the band between two places. */
    static int band(List<Double> places, double place) {
        var band = 0;
        while (band + 2 < places.size() && places.get(band + 1) <= place) {
            band++;
        }
        return band;
    }
}
