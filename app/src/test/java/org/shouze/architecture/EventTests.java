package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** What happened is told in the past tense, as facts alone, to listeners that nobody else can see. */
class EventTests {

    private static final String OURS = "org.shouze.";

    /** Participles without -ed, and what may stand behind one, as in {@code MeetingSignedOff}. */
    private static final Set<String> IRREGULAR = Set.of("Left", "Withdrawn", "Held", "Given", "Found", "Sent");

    private static final Set<String> PARTICLES = Set.of("Off", "Out", "Up", "Over", "In");
    private static final Set<Class<?>> FACTS = Set.of(String.class, UUID.class, Integer.class, BigDecimal.class);

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.shouze");

    @Test
    void carriesFactsAlone() {
        var handed = new LinkedHashSet<>(events());
        handed.addAll(handedToListenersOfOurOwn());
        assertThat(handed).isNotEmpty();
        assertThat(handed.stream().flatMap(type -> offences(type).stream()))
                .as("parts of events that are no ids, enums, dates, numbers or strings")
                .isEmpty();
    }

    @Test
    void namesEventsInThePastTense() {
        var present = Stream.concat(events().stream(), heard().stream())
                .map(Class::getSimpleName)
                .filter(name -> !isPast(name))
                .distinct();
        assertThat(present).as("events that are not named in the past tense").isEmpty();
    }

    @Test
    void knowsThePastTense() {
        assertThat(isPast("MeetingSignedOff")).isTrue();
        assertThat(isPast("PersonLeft")).isTrue();
        assertThat(isPast("MeetingSignOff")).isFalse();
        assertThat(isPast("PlanFeed")).isFalse();
    }

    @Test
    void givesEveryListenerAnIdOfItsOwn() {
        var ids = listeners()
                .map(method -> String.valueOf(Objects.requireNonNull(
                                AnnotatedElementUtils.findMergedAnnotation(method.reflect(), EventListener.class))
                        .id()));
        assertThat(ids.toList()).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void keepsListenersInside() {
        var open = Stream.concat(
                        listeners().map(JavaMethod::getOwner),
                        ownListeners().flatMap(type -> type.getAllSubclasses().stream()))
                .filter(owner -> owner.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(JavaClass::getName);
        assertThat(open).as("listeners that others can see").isEmpty();
    }

    /** What is published, or implements what is listened to. */
    private static Set<Class<?>> events() {
        var events = new LinkedHashSet<Class<?>>();
        for (var type : heard()) {
            CLASSES.get(type).getAllSubclasses().forEach(event -> events.add(event.reflect()));
            if (!type.isInterface()) {
                events.add(type);
            }
        }
        publishers()
                .flatMap(method -> method.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().reflect())
                .filter(made -> made.isRecord() && made.getName().startsWith(OURS))
                .forEach(events::add);
        return events;
    }

    private static Stream<JavaMethod> publishers() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class)));
    }

    private static List<Class<?>> heard() {
        return listeners()
                .flatMap(method -> method.getRawParameterTypes().stream())
                .filter(type -> type.getName().startsWith(OURS))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Stream<JavaMethod> listeners() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(EventListener.class) || method.isMetaAnnotatedWith(EventListener.class));
    }

    /** Interfaces by which one module tells another within a transaction. */
    private static Stream<JavaClass> ownListeners() {
        return CLASSES.stream()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Listener"))
                .filter(type -> !type.getPackageName().startsWith("org.shouze.gongwen"));
    }

    private static List<Class<?>> handedToListenersOfOurOwn() {
        return ownListeners()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getRawParameterTypes().stream())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<String> offences(Class<?> type) {
        if (!type.isRecord()) {
            return List.of(type.getName() + " is no record");
        }
        var offences = new ArrayList<String>();
        for (RecordComponent part : type.getRecordComponents()) {
            offences.addAll(offences(type.getSimpleName() + "." + part.getName(), part.getGenericType()));
        }
        return offences;
    }

    private static List<String> offences(String place, Type part) {
        if (part instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return offences(place, list.getActualTypeArguments()[0]);
        }
        if (!(part instanceof Class<?> type)) {
            return List.of(place + " is a " + part);
        }
        if (type.isRecord() && type.getName().startsWith(OURS)) {
            return offences(type);
        }
        var isFact = FACTS.contains(type)
                || type.isEnum()
                || type.isPrimitive()
                || type.getName().startsWith("java.time.");
        return isFact ? List.of() : List.of(place + " is a " + type.getName());
    }

    private static boolean isPast(String name) {
        var words = List.of(name.split("(?=[A-Z])"));
        var last = words.getLast();
        var verb = PARTICLES.contains(last) && words.size() > 1 ? words.get(words.size() - 2) : last;
        return IRREGULAR.contains(verb) || verb.matches("[A-Z][a-z]*[^e]ed");
    }
}
