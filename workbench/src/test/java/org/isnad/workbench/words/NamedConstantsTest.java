package org.isnad.workbench.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.isnad.core.arc.ArcCause;
import org.isnad.core.clock.Writer;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.Repair;
import org.isnad.core.document.SideLabel;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Maker;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.Facet;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.store.RecoveryProgress;
import org.isnad.workbench.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is named by a constant has a word for each constant, also for those that came later. */
class NamedConstantsTest {
    /** What the program puts before the constant's name, and the constants. */
    private record Named(String prefix, List<? extends Enum<?>> constants) {}

    private static final List<Named> ALL = List.of(
            new Named("arc.cause", List.of(ArcCause.values())),
            new Named("bearing", List.of(Bearing.values())),
            new Named("compare.aspect", List.of(Aspect.values())),
            new Named("dkim.cause", List.of(DkimCause.values())),
            new Named("dkim.repair", List.of(Repair.Kind.values())),
            new Named("document.label", List.of(SideLabel.values())),
            new Named("endtoend.cause", List.of(EndToEndCause.values())),
            new Named("endtoend.scheme", List.of(Scheme.values())),
            new Named("exposed.active", List.of(ActiveContent.values())),
            new Named("exposed.kind", List.of(ExposureKind.values())),
            new Named("maker", List.of(Maker.values())),
            new Named("origin", List.of(KeyOrigin.Kind.values())),
            new Named("recovery.outcome", List.of(RecoveryProgress.Outcome.values())),
            new Named("repair.kind", List.of(Repair.Kind.values())),
            new Named("report.key-state", List.of(CauseLine.KeyState.values())),
            new Named("search.facet", List.of(Facet.values())),
            new Named("status", List.of(ItemStatus.values())),
            // What is unrelated is no quote, and nobody is told of it.
            new Named(
                    "thread.quote",
                    List.of(QuoteMatch.Outcome.IDENTICAL, QuoteMatch.Outcome.TRIMMED, QuoteMatch.Outcome.DIFFERENT)),
            new Named("web.writer", List.of(Writer.values())));

    @ParameterizedTest
    @EnumSource(names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void everyConstantHasItsWord(Language language) {
        Words words = Words.in(language);
        assertThat(ALL.stream()
                        .flatMap(named -> named.constants.stream()
                                .map(constant -> named.prefix + "."
                                        + constant.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))
                        .filter(key -> !words.knows(key)))
                .isEmpty();
    }
}
