package org.isnad.bench.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.ItemId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Paragraphs and the questions they answer, from a file in the layout of SQuAD. The questions are parted into two halves by the
 * SHA-256 of the paragraph, so that all questions on one paragraph lie on the same side.
 */
record QuestionSet(String name, List<String> paragraphs, List<Question> questions) {
    QuestionSet {
        paragraphs = List.copyOf(paragraphs);
        questions = List.copyOf(questions);
    }

    /** A paragraph of the file, while its questions are read. */
    private static final class Reading {
        private final Map<String, Integer> paragraphs = new LinkedHashMap<>();
        private final List<Question> questions = new ArrayList<>();
        private final List<String> waiting = new ArrayList<>();
        private String context = "";

        /** Questions may stand before their paragraph's text or behind it. */
        void close() {
            if (!context.isEmpty()) {
                int number = paragraphs.computeIfAbsent(context, c -> paragraphs.size());
                boolean heldOut = (sha256(context).bytes()[0] & 1) == 1;
                waiting.forEach(question -> questions.add(new Question(question, number, heldOut)));
            }
            waiting.clear();
            context = "";
        }
    }

    static QuestionSet read(String name, InputStream in) throws IOException {
        Reading reading = new Reading();
        try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
            int depth = 0;
            int paragraph = -1;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> {
                        depth--;
                        if (depth < paragraph) {
                            reading.close();
                            paragraph = -1;
                        }
                    }
                    case PROPERTY_NAME -> {
                        switch (json.currentName()) {
                            case "context" -> {
                                paragraph = depth;
                                reading.context = json.nextStringValue();
                            }
                            case "qas" -> paragraph = depth;
                            case "question" -> reading.waiting.add(json.nextStringValue());
                            default -> {}
                        }
                    }
                    default -> {}
                }
            }
        }
        return new QuestionSet(name, List.copyOf(reading.paragraphs.keySet()), reading.questions);
    }

    static ItemId sha256(String text) {
        try {
            return ItemId.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
