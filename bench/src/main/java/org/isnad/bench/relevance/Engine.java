package org.isnad.bench.relevance;

import java.io.IOException;
import java.util.List;

/** What answers questions from paragraphs. */
interface Engine {
    /** How many paragraphs of each answer are looked at. */
    int DEPTH = 100;

    String name();

    /** For each question of the set the paragraphs found, best first. */
    List<List<Integer>> answers(QuestionSet set) throws IOException;
}
