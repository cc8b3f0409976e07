package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.SectionView;

/** Finds the persons behind the roles of an obligation (责任落实), as the posts were held on a day. */
final class Responsibles {

    private static final String OFFICE = "office";
    private static final String SECTION_PREFIX = "section:";

    private final List<AppointmentView> inForce;
    private final List<SectionView> sections;

    Responsibles(List<AppointmentView> inForce, List<SectionView> sections) {
        this.inForce = inForce;
        this.sections = sections;
    }

    /** One for each that owes the obligation for himself; a post that nobody holds is there without a person. */
    List<Responsibility> of(List<String> roles) {
        var found = new LinkedHashMap<String, Responsibility>();
        var wanted = roles.isEmpty() ? List.of(OFFICE) : roles;
        wanted.stream().flatMap(this::resolve).forEach(each -> found.putIfAbsent(each.key(), each));
        return List.copyOf(found.values());
    }

    private Stream<Responsibility> resolve(String role) {
        if (role.startsWith(SECTION_PREFIX)) {
            return Stream.of(section(role, role.substring(SECTION_PREFIX.length())));
        }
        if (role.startsWith(Responsibility.UNIT_PREFIX)) {
            var name = role.substring(Responsibility.UNIT_PREFIX.length());
            return Stream.of(new Responsibility(role, name, null, name, null, null, ""));
        }
        return switch (role) {
            case "leader" -> Stream.of(single(Responsibility.LEADER, Post.LEADER.label(), Post.LEADER));
            case "deputy" -> deputies();
            case "office-director" -> Stream.of(single(role, Post.OFFICE_DIRECTOR.label(), Post.OFFICE_DIRECTOR));
            case "security-officer" -> Stream.of(single(role, Post.SECURITY_OFFICER.label(), Post.SECURITY_OFFICER));
            case "liaison" -> Stream.of(single(role, Post.LIAISON.label(), Post.LIAISON));
            default -> Stream.of(single(OFFICE, "领导小组办公室", Post.OFFICE_DIRECTOR));
        };
    }

    private Stream<Responsibility> deputies() {
        var deputies = holders(Post.DEPUTY).toList();
        return deputies.isEmpty()
                ? Stream.of(vacant(Responsibility.DEPUTY, Post.DEPUTY.label()))
                : deputies.stream()
                        .map(held -> held(Responsibility.DEPUTY + ':' + held.personId(), deputyTitle(held), held));
    }

    private static String deputyTitle(AppointmentView held) {
        return held.lacksField() ? Post.DEPUTY.label() : Post.DEPUTY.label() + "（分管" + held.field() + "）";
    }

    private Responsibility section(String key, String name) {
        var head = holders(Post.SECTION_HEAD)
                .filter(held -> held.sectionName().equals(name))
                .findFirst();
        var post = name + "负责人";
        if (head.isPresent()) {
            return held(key, post, head.get());
        }
        return new Responsibility(key, post, null, "", null, sectionId(name), name);
    }

    private @Nullable UUID sectionId(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .map(SectionView::id)
                .findFirst()
                .orElse(null);
    }

    private Responsibility single(String key, String title, Post post) {
        Optional<AppointmentView> holder = holders(post).findFirst();
        return holder.map(held -> held(key, title, held)).orElseGet(() -> vacant(key, title));
    }

    private Stream<AppointmentView> holders(Post post) {
        return inForce.stream().filter(held -> held.post() == post);
    }

    private static Responsibility held(String key, String title, AppointmentView held) {
        return new Responsibility(
                key, title, held.personId(), held.personName(), held.id(), held.sectionId(), held.sectionName());
    }

    private static Responsibility vacant(String key, String title) {
        return new Responsibility(key, title, null, "", null, null, "");
    }

    /** Appointments of several days, each asked for once. */
    static final class Days {

        private final Function<LocalDate, List<AppointmentView>> source;
        private final List<SectionView> sections;
        private final Map<LocalDate, Responsibles> known = new LinkedHashMap<>();

        Days(Function<LocalDate, List<AppointmentView>> source, List<SectionView> sections) {
            this.source = source;
            this.sections = sections;
        }

        Responsibles on(LocalDate day) {
            return known.computeIfAbsent(day, each -> new Responsibles(source.apply(each), sections));
        }
    }
}
