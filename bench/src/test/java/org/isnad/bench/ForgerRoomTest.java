package org.isnad.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who tampers shares no code with who detects (EVIDENCE, rule 17), nor with the product at all. */
class ForgerRoomTest {
    private static final JavaClasses BENCH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.isnad.bench");

    @Test
    void theForgerKnowsNothingOfTheProduct() {
        noClasses()
                .that()
                .resideInAnyPackage("org.isnad.bench.forge..", "org.isnad.bench.damage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.isnad.core..", "org.isnad.workbench..", "org.isnad.bench.levels..")
                .check(BENCH);
    }
}
