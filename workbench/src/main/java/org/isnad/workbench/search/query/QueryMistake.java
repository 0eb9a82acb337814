package org.isnad.workbench.search.query;

import org.isnad.core.item.Phrase;

/**
 * Why a query could not be read.
 *
 * @param phrase the explanation; its last argument is the place, counted in characters from 1
 * @param position the place, counted in UTF-16 units from 0
 */
public record QueryMistake(Phrase phrase, int position) implements QueryReading {}
