package org.isnad.core.evidence.traces;

import java.util.function.Predicate;

/**
 * One habit of one family of programs.
 *
 * @param key names the rule in the word catalogue
 * @param client whether a message calls itself that family's and the mark is there
 * @param broken whether the mark is otherwise than the family writes it
 * @param rare whether innocent mail was never seen to break it (docs/bench/traces.md); if not, it is told and no more
 */
record ClientRule(String key, Predicate<ClientMarks> client, Predicate<ClientMarks> broken, boolean rare) {}
