package org.isnad.workbench.web;

import java.util.List;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.web.api.Catalogue;
import org.isnad.workbench.words.Words;

/** The product's sentences, so that the client says the same in the same words. */
final class WordsResource implements Resource {
    @Override
    public Answer answer(Call call) {
        String tag = call.named("language");
        if (!List.of("ar", "fr", "en").contains(tag)) {
            throw HttpProblem.notFound();
        }
        Words words = Words.in(Language.of(tag));
        return Answer.json(new Catalogue(tag, words.rightToLeft(), words.sentences()));
    }
}
