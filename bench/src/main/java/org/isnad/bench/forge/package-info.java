/**
 * The forger: tampering with real and invented mail, with its own idea of fields, bodies, canonical forms and keys. Uses the
 * JDK and nothing else, so that it shares no code with what detects it (EVIDENCE, rule 17); a test holds that.
 */
@NullMarked
package org.isnad.bench.forge;

import org.jspecify.annotations.NullMarked;
