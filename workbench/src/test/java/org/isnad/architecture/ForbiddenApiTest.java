package org.isnad.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.isnad.core.item.violation.Impure;
import org.isnad.workbench.store.violation.Leaver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No wall clock, default charset, locale or zone, chance, network or file in core; the process ends only at the edge. */
class ForbiddenApiTest {
    private static final ArchRule CORE =
            classes().that().resideInAPackage("org.isnad.core..").should(ForbiddenApi.makeNoneOf(ForbiddenApi.IN_CORE));

    private static final ArchRule WORKBENCH = classes()
            .that()
            .resideInAPackage("org.isnad.workbench..")
            .should(ForbiddenApi.makeNoneOf(ForbiddenApi.IN_WORKBENCH));

    private static final ArchRule ONLY_THE_EDGE_EXITS = classes()
            .that()
            .resideInAPackage("org.isnad.workbench..")
            .and()
            .doNotHaveFullyQualifiedName("org.isnad.workbench.cli.Isnad")
            .and()
            // A process of its own, whose edge it is: it ends with whoever started it.
            .doNotHaveFullyQualifiedName("org.isnad.workbench.recovery.DivisorProcess")
            .and()
            .doNotHaveFullyQualifiedName("org.isnad.workbench.document.child.DocumentProcess")
            .should(ForbiddenApi.makeNoneOf(ForbiddenApi.BUT_AT_THE_EDGE));

    @Test
    void coreDependsOnItsParametersAlone() {
        CORE.check(House.CLASSES);
    }

    @Test
    void workbenchWaitsForEventsNotForTime() {
        WORKBENCH.check(House.CLASSES);
    }

    @Test
    void theProcessEndsOnlyAtTheEdge() {
        ONLY_THE_EDGE_EXITS.check(House.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.Clock.systemUTC()",
                "java.lang.System.currentTimeMillis()",
                "java.lang.System.nanoTime()",
                "java.lang.String.<init>(byte[])",
                "java.lang.String.getBytes()",
                "java.lang.String.toLowerCase()",
                "java.lang.String.format(String,Object[])",
                "java.lang.String.formatted(Object[])",
                "java.time.format.DateTimeFormatter.ofPattern(String)",
                "java.time.ZoneId.systemDefault()",
                "java.util.Random.<init>()",
                "java.lang.Math.random()",
                "java.util.UUID.randomUUID()",
                "java.io.File.exists()",
                "java.lang.Thread.start()"
            })
    void theRuleForCoreSees(String call) {
        assertThat(violations(CORE, Impure.class)).anyMatch(line -> line.startsWith(call + ": "));
    }

    @Test
    void theRulesForTheWorkbenchSeeTheirViolations() {
        assertThat(violations(WORKBENCH, Leaver.class)).anyMatch(line -> line.contains("wait for the event itself"));
        assertThat(violations(ONLY_THE_EDGE_EXITS, Leaver.class)).anyMatch(line -> line.contains("exit code"));
    }

    private static List<String> violations(ArchRule rule, Class<?> culprit) {
        return rule.evaluate(new ClassFileImporter().importClasses(culprit))
                .getFailureReport()
                .getDetails();
    }
}
