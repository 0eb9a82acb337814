package org.isnad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.arc.ArcReader;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.ResultsParser;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.Rendering;

/** Reads off a message what those who handled it wrote on it. Never throws on data. */
public final class TransitReader {
    /** Results fields that are read; real mail has a handful, one a receiver. */
    static final int MAX_RESULTS_FIELDS = 100;

    private TransitReader() {}

    /** @param hasher of that message, shared with its DKIM signatures */
    public static TransitFacts read(Message message, SignatureHasher hasher) {
        List<AuthenticationResults> results = new ArrayList<>();
        for (HeaderField field : Rendering.sentFields(message)) {
            if (field.is(AuthenticationResults.FIELD) && results.size() < MAX_RESULTS_FIELDS) {
                results.add(ResultsParser.parse(field, message.bytes()));
            }
        }
        TransitFacts facts =
                new TransitFacts(ArcReader.read(message, hasher), hasher.facts(SignatureKind.GOOGLE), results);
        return facts.isEmpty() ? TransitFacts.none() : facts;
    }
}
