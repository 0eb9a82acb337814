package org.isnad.core.item.violation.ring;

import org.isnad.core.item.violation.Impure;

/** One half of a cycle of packages. */
public record Ring(Class<Impure> other) {}
