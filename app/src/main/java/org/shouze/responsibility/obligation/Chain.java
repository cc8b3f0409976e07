package org.shouze.responsibility.obligation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouze.platform.notify.Addressee;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;

/**
 * Who answers for an occurrence, level by level (责任链): the responsible, the head of the section, the deputy in charge, the
 * leader of the group. A level that nobody fills, or only who stands below it already, is left out.
 */
final class Chain {

    private static final Pattern OF_SECURITY = Pattern.compile("网络安全|网信|信息");

    private final List<AppointmentView> inForce;

    Chain(List<AppointmentView> inForce) {
        this.inForce = inForce;
    }

    List<List<Addressee>> of(UUID unitId, Responsibility responsibility) {
        var levels = List.of(
                responsible(unitId, responsibility),
                heads(responsibility),
                inCharge(responsibility),
                holders(Post.LEADER).toList());
        var seen = new HashSet<UUID>();
        var chain = new ArrayList<List<Addressee>>();
        for (var level : levels) {
            var fresh = level.stream().filter(each -> seen.add(each.personId())).toList();
            if (!fresh.isEmpty()) {
                chain.add(fresh);
            }
        }
        return chain;
    }

    /** While a post is vacant, the office hears of it. */
    private List<Addressee> responsible(UUID unitId, Responsibility responsibility) {
        var person = responsibility.personId();
        return person == null ? holders(Post.OFFICE_DIRECTOR).toList() : List.of(new Addressee(unitId, person));
    }

    private List<Addressee> heads(Responsibility responsibility) {
        var section = responsibility.sectionId();
        return inForce.stream()
                .filter(held -> held.post() == Post.SECTION_HEAD)
                .filter(held -> section != null && section.equals(held.sectionId()))
                .map(Chain::addressee)
                .toList();
    }

    /** The deputy whose field is the section's or security; where no field says so, every deputy. */
    private List<Addressee> inCharge(Responsibility responsibility) {
        if (responsibility.key().startsWith(Responsibility.DEPUTY)
                || responsibility.key().equals(Responsibility.LEADER)) {
            return List.of();
        }
        var section = responsibility.sectionName().replaceFirst("[科股室处]$", "");
        var deputies =
                inForce.stream().filter(held -> held.post() == Post.DEPUTY).toList();
        var ofSection = deputies.stream()
                .filter(held -> section.length() > 1 && held.field().contains(section))
                .toList();
        var ofSecurity = deputies.stream()
                .filter(held -> OF_SECURITY.matcher(held.field()).find())
                .toList();
        var chosen = !ofSection.isEmpty() ? ofSection : ofSecurity.isEmpty() ? deputies : ofSecurity;
        return chosen.stream().map(Chain::addressee).toList();
    }

    private Stream<Addressee> holders(Post post) {
        return inForce.stream().filter(held -> held.post() == post).map(Chain::addressee);
    }

    private static Addressee addressee(AppointmentView held) {
        return new Addressee(held.unitId(), held.personId());
    }
}
