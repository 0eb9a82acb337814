package org.isnad.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.IndexEntry;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.text.LanguageGuess;
import org.isnad.workbench.text.MessageText;

/** The product: each paragraph the body of a message, each question a query as somebody types it into {@code isnad search}. */
record ProductEngine() implements Engine {
    @Override
    public String name() {
        return "Isnad";
    }

    @Override
    public List<List<Integer>> answers(QuestionSet set) throws IOException {
        Path folder = Files.createTempDirectory("relevance");
        try {
            index(set, folder);
            return ask(set, folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static void index(QuestionSet set, Path folder) throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            long number = 0;
            for (String paragraph : set.paragraphs()) {
                MessageText text = new MessageText("", "", "", paragraph, List.of(), "", LanguageGuess.of(paragraph));
                ItemId content = QuestionSet.sha256(paragraph);
                number++;
                index.add(new IndexEntry(number, number, content, EntryKind.MESSAGE, text, null, "", false));
            }
            index.commit(number);
        }
    }

    static List<List<Integer>> ask(QuestionSet set, Path folder) throws IOException {
        List<List<Integer>> answers = new ArrayList<>();
        try (SearchReader reader = SearchReader.open(folder)) {
            for (Question question : set.questions()) {
                List<Integer> answer = new ArrayList<>();
                if (QueryParser.parse(question.text()) instanceof ParsedQuery query) {
                    reader.search(query, new NoCatalog(), DEPTH)
                            .hits()
                            .forEach(hit -> answer.add((int) hit.contentNumber() - 1));
                }
                answers.add(answer);
            }
        }
        return answers;
    }
}
