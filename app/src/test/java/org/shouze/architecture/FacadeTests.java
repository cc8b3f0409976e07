package org.shouze.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.shouze.platform.kernel.security.GrantSource;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** What other modules can reach says who may: a rule that only the page enforced would not hold for the next caller. */
@AnalyzeClasses(packages = "org.shouze", importOptions = DoNotIncludeTests.class)
class FacadeTests {

    @ArchTest
    static final ArchRule everyFacadeMethodDeclaresItsPermission =
            methods().that(areOfAFacade()).should(declareAPermission());

    private static DescribedPredicate<JavaMethod> areOfAFacade() {
        return new DescribedPredicate<>("are public methods of a public bean") {
            @Override
            public boolean test(JavaMethod method) {
                var type = method.getOwner();
                return (isFacade(type) || !facadesBelow(type).isEmpty())
                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
            }
        };
    }

    private static boolean isFacade(JavaClass type) {
        return isPublicBean(type) && !type.getPackageName().startsWith("org.shouze.application");
    }

    /** What tells the permissions themselves can ask for none. */
    static boolean isPublicBean(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isInterface()
                && type.isMetaAnnotatedWith(Component.class)
                && !type.isMetaAnnotatedWith(Controller.class)
                && !type.isAssignableTo(GrantSource.class);
    }

    /** The facades that a module makes of an abstract class: each declares the permission of all that it inherits. */
    private static List<JavaClass> facadesBelow(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT)
                ? type.getAllSubclasses().stream().filter(FacadeTests::isFacade).toList()
                : List.of();
    }

    private static ArchCondition<JavaMethod> declareAPermission() {
        return new ArchCondition<>("declare a permission, or that the door is open and why") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var heirs = facadesBelow(method.getOwner());
                var declared = method.isAnnotatedWith(Requires.class)
                        || method.isAnnotatedWith(OpenDoor.class)
                        || declares(method.getOwner())
                        || !heirs.isEmpty() && heirs.stream().allMatch(FacadeTests::declares);
                events.add(new SimpleConditionEvent(method, declared, name(method) + " declares no permission"));
            }
        };
    }

    private static boolean declares(JavaClass type) {
        return type.isAnnotatedWith(Requires.class) || type.isAnnotatedWith(OpenDoor.class);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName() + "." + method.getName();
    }
}
