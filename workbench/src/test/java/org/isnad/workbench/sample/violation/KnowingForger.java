package org.isnad.workbench.sample.violation;

import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.violation.Leaver;

/** A maker of samples that looks at how they are judged. */
public record KnowingForger(Level wanted, Class<Leaver> allowed) {}
