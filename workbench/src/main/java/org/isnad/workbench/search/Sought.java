package org.isnad.workbench.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.isnad.workbench.search.analysis.NameFolding;
import org.isnad.workbench.search.analysis.Patterns;
import org.isnad.workbench.search.analysis.WordForms;
import org.isnad.workbench.search.analysis.Words;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.search.query.TextField;

/**
 * Something that a query looks for in text, recognised word by word in the text itself.
 *
 * @param fields where it is looked for
 * @param steps what each of the words side by side has to be; never empty
 */
record Sought(List<String> fields, List<SoughtWord> steps) {
    /** All that a query looks for, what it excludes apart. */
    static List<Sought> in(Clause root) {
        List<Sought> sought = new ArrayList<>();
        collect(root, new WordForms(), sought);
        return sought;
    }

    private static void collect(Clause clause, WordForms forms, List<Sought> into) {
        switch (clause) {
            case Clause.Word(TextField field, String text) -> {
                List<String> words = Words.of(text);
                if (words.size() == 1) {
                    into.add(new Sought(Schema.fields(field), List.of(SoughtWord.anyForm(words.getFirst(), forms))));
                } else {
                    phrase(field, words, into);
                }
            }
            case Clause.Quoted(TextField field, String text) -> phrase(field, Words.of(text), into);
            case Clause.Near(TextField field, String text, int slop) ->
                Words.of(text)
                        .forEach(word ->
                                into.add(new Sought(Schema.fields(field), List.of(SoughtWord.written(word, true)))));
            case Clause.Name(TextField field, String text) -> {
                for (List<String> way : NameFolding.of(Words.of(text))) {
                    List<SoughtWord> steps = new ArrayList<>();
                    for (String word : way) {
                        steps.add(SoughtWord.accepted(new CharacterRunAutomaton(Operations.determinize(
                                new RegExp(word, RegExp.NONE).toAutomaton(),
                                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT))));
                    }
                    into.add(new Sought(Schema.fields(field), steps));
                }
            }
            case Clause.Fuzzy(TextField field, String word, int edits) -> {
                CharacterRunAutomaton near = new CharacterRunAutomaton(
                        new LevenshteinAutomata(Words.of(word).getFirst(), true).toAutomaton(edits));
                into.add(new Sought(Schema.fields(field), List.of(SoughtWord.accepted(near))));
            }
            case Clause.Wildcard(TextField field, String text) ->
                Patterns.of(text)
                        .forEach(pattern ->
                                into.add(new Sought(Schema.fields(field), List.of(SoughtWord.matching(pattern)))));
            case Clause.All(List<Clause> clauses) -> clauses.forEach(c -> collect(c, forms, into));
            case Clause.Any(List<Clause> clauses) -> clauses.forEach(c -> collect(c, forms, into));
            case Clause.Not n -> {}
            case Clause.Dated d -> {}
            case Clause.Levels l -> {}
            case Clause.InMailbox i -> {}
            case Clause.HasAttachment h -> {}
            case Clause.InLanguage i -> {}
            case Clause.WithId w -> {}
            case Clause.Measured m -> {}
            case Clause.WithCause w -> {}
            case Clause.OfKind k -> {}
            case Clause.OfFormat f -> {}
            case Clause.Related r -> {}
            case Clause.Everything e -> {}
        }
    }

    private static void phrase(TextField field, List<String> words, List<Sought> into) {
        if (words.isEmpty()) {
            return;
        }
        List<SoughtWord> steps = new ArrayList<>();
        for (String word : words) {
            steps.add(SoughtWord.written(word, words.size() > 1));
        }
        into.add(new Sought(Schema.fields(field), steps));
    }

    /** How many words from {@code first} on are what is looked for: all the steps, or none. */
    int matchedAt(List<String> words, int first) {
        if (first + steps.size() > words.size()) {
            return 0;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).is().test(words.get(first + i))) {
                return 0;
            }
        }
        return steps.size();
    }
}
