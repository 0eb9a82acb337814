package org.isnad.workbench.search.query;

/** What came of reading a query: something to look for, or a mistake to explain. */
public sealed interface QueryReading permits ParsedQuery, QueryMistake {}
