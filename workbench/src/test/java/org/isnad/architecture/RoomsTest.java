package org.isnad.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.isnad.core.homeless.Homeless;
import org.isnad.core.item.violation.Impure;
import org.isnad.core.item.violation.ring.Ring;
import org.isnad.workbench.sample.violation.KnowingForger;
import org.isnad.workbench.store.violation.Leaver;
import org.junit.jupiter.api.Test;

/** Rooms, one-way dependencies, no cycles, and what core and the maker of samples may know. */
class RoomsTest {
    private static final ArchRule DOWNWARDS = classes().should(Rooms.useOnlyRoomsBelow());

    private static final ArchRule NO_CYCLES =
            slices().matching("org.isnad.(**)").should().beFreeOfCycles();

    private static final ArchRule CORE_IS_PURE = noClasses()
            .that()
            .resideInAPackage("org.isnad.core..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are neither core nor pure JDK nor the public suffix list") {
                @Override
                public boolean test(JavaClass target) {
                    return !mayBeUsedByCore(target.getBaseComponentType());
                }
            });

    /**
     * What makes forgeries must not know how they are found (EVIDENCE, rule 17). Said by what it may use, so that a room
     * that is built tomorrow is closed to it without anybody thinking of it.
     */
    private static final ArchRule SAMPLE_KNOWS_NO_DETECTION = classes()
            .that()
            .resideInAPackage("org.isnad.workbench.sample..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.isnad.workbench.sample..",
                    "org.isnad.core.item",
                    "java..",
                    "org.apache.commons.compress..",
                    "org.tukaani.xz..",
                    "org.jspecify..",
                    // arrays of primitives
                    "");

    /** Files, network, threads and processes are the workbench's; these packages of the JDK hold none of them. */
    private static final List<String> PURE_PACKAGES = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.security",
            "java.security.interfaces",
            "java.security.spec",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");

    private static final Set<String> PURE_CLASSES = Set.of(
            // RFC 3490's tables; nothing in it goes to a network.
            "java.net.IDN",
            "java.io.ByteArrayOutputStream",
            "java.io.ByteArrayInputStream",
            "java.io.Serializable",
            "com.google.common.net.InternetDomainName",
            // What InternetDomainName.parts() returns.
            "com.google.common.collect.ImmutableList");

    private static final Set<String> IMPURE_CLASSES = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.util.Timer",
            "java.util.Random",
            "java.util.Scanner",
            "java.security.SecureRandom");

    private static boolean mayBeUsedByCore(JavaClass target) {
        String name = target.getName();
        return target.isPrimitive()
                || name.startsWith("org.isnad.core.")
                || PURE_CLASSES.contains(name)
                || (PURE_PACKAGES.contains(target.getPackageName()) && !IMPURE_CLASSES.contains(name));
    }

    @Test
    void roomsUseOnlyRoomsBelow() {
        DOWNWARDS.check(House.CLASSES);
    }

    @Test
    void noPackageCycles() {
        NO_CYCLES.check(House.CLASSES);
    }

    @Test
    void coreUsesNothingButPureJdkAndThePublicSuffixList() {
        CORE_IS_PURE.check(House.CLASSES);
    }

    @Test
    void theMakerOfSamplesSharesNoCodeWithDetection() {
        SAMPLE_KNOWS_NO_DETECTION.check(House.CLASSES);
    }

    @Test
    void aClassOutsideEveryRoomIsSeen() {
        assertThat(violations(DOWNWARDS, Homeless.class)).anyMatch(line -> line.contains("lies in no room"));
    }

    @Test
    void aLookUpwardsIsSeen() {
        assertThat(violations(DOWNWARDS, Impure.class))
                .anyMatch(line -> line.contains("org.isnad.core.item may not use org.isnad.core.dkim"));
        assertThat(violations(DOWNWARDS, Leaver.class))
                .anyMatch(line -> line.contains("org.isnad.workbench.store may not use org.isnad.workbench.sample"));
    }

    @Test
    void aCycleIsSeen() {
        assertThat(violations(NO_CYCLES, Impure.class, Ring.class)).anyMatch(line -> line.contains("Cycle detected"));
    }

    @Test
    void filesThreadsAndChanceInCoreAreSeen() {
        assertThat(violations(CORE_IS_PURE, Impure.class))
                .anyMatch(line -> line.contains("java.io.File"))
                .anyMatch(line -> line.contains("java.lang.Thread"))
                .anyMatch(line -> line.contains("java.util.Random"));
    }

    @Test
    void aForgerWhoKnowsTheJudgeIsSeen() {
        assertThat(violations(SAMPLE_KNOWS_NO_DETECTION, KnowingForger.class))
                .anyMatch(line -> line.contains("org.isnad.core.verdict.Level"))
                .anyMatch(line -> line.contains("org.isnad.workbench.store.violation.Leaver"));
    }

    private static List<String> violations(ArchRule rule, Class<?>... culprits) {
        return rule.evaluate(new ClassFileImporter().importClasses(culprits))
                .getFailureReport()
                .getDetails();
    }
}
