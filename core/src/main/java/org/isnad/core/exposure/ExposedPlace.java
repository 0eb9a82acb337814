package org.isnad.core.exposure;

import org.isnad.core.wording.TextSpan;

/**
 * A place in a text that exposes somebody. The value itself is not kept: whoever may see it reads it in the text.
 *
 * @param kind what it is
 * @param form which form of it, a word of the catalogue: {@code iban}, {@code aws}, {@code passport} …
 * @param span of the value alone, in UTF-16 units
 */
public record ExposedPlace(ExposureKind kind, String form, TextSpan span) {}
