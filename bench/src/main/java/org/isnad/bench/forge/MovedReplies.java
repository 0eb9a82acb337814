package org.isnad.bench.forge;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** F27: a real "Yes, agreed" moved under a question that was never asked. Its place in the thread is what may not be proved. */
final class MovedReplies implements Forger {
    private static final Set<String> REFERENCES = Set.of("In-Reply-To", "References");

    @Override
    public String kind() {
        return "F27";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(
                        "references edited under the signature",
                        (base, workshop, chance) -> moved(base, workshop, chance, true)),
                new Way(
                        "references edited that nobody signed",
                        (base, workshop, chance) -> moved(base, workshop, chance, false)),
                new Way(
                        "a question laid under the true references",
                        (base, workshop, chance) -> replaced(base, workshop, chance, 0)),
                new Way(
                        "such a question in the true one's place, its stale signature kept",
                        (base, workshop, chance) -> replaced(base, workshop, chance, 1)),
                new Way(
                        "such a question, signed by the attacker's domain",
                        (base, workshop, chance) -> replaced(base, workshop, chance, 2)));
    }

    private static Letter question(Letter like, String id, Random chance) {
        return like.with("Message-ID", id)
                .with("Subject", Phrases.ascii(chance))
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", "8bit")
                .withBody(Phrases.paragraph(chance) + "\r\nOK?\r\n");
    }

    private Optional<Forgery> moved(Base base, Workshop workshop, Random chance, boolean signed) {
        return Correspondence.of(base).map(pair -> {
            Letter parent = workshop.careful(base).sign(base.letter());
            Signer signer = workshop.of(pair.domain());
            Letter sent = (signed ? signer : signer.leavingOut(REFERENCES)).sign(yes(pair, parent, chance));
            String id = "<" + Long.toHexString(chance.nextLong()) + "@made.example>";
            Letter forged = sent.with("In-Reply-To", id).with("References", id);
            Letter question = question(base.letter(), id, chance);
            Scene scene = Scene.beside(Companion.planted(question), Companion.kept(parent));
            // Unsigned references are nobody's word: the rest stays proved, the place is not.
            return Forgery.under(
                            kind(),
                            signed ? "signed references edited" : "unsigned references edited",
                            sent,
                            forged,
                            Aim.PLACE_IN_THREAD)
                    .in(
                            signed
                                    ? scene
                                    : new Scene(
                                            scene.beside(),
                                            Set.of(Aim.CONTENT, Aim.SENDER, Aim.SUBJECT, Aim.STATED_DATE),
                                            true));
        });
    }

    private Optional<Forgery> replaced(Base base, Workshop workshop, Random chance, int how) {
        return Correspondence.of(base).map(pair -> {
            Letter parent = workshop.careful(base).sign(base.letter());
            Letter sent = workshop.of(pair.domain()).sign(yes(pair, parent, chance));
            Letter made = question(how == 1 ? parent : base.letter(), parent.value("Message-ID"), chance);
            Signer own = Signer.careful("attacker.com", "m1", workshop.attacker(new Random("attacker.com".hashCode())));
            Letter question = how == 2 ? own.sign(made) : made;
            Companion planted = how == 2
                    ? Companion.planted(question, Aim.SENDER, Aim.WHOLE, Aim.PLACE_IN_THREAD)
                    : Companion.planted(question);
            String way = List.of(
                            "a question under true references",
                            "a question in the true one's place",
                            "a question signed by another domain")
                    .get(how);
            return Forgery.under(kind(), way, sent, sent, Aim.PLACE_IN_THREAD)
                    .in(new Scene(List.of(planted, Companion.taken(parent)), claims(), true))
                    .knowing(how == 2 ? List.of(own.published()) : List.of());
        });
    }

    private static Set<Aim> claims() {
        return Set.of(Aim.CONTENT, Aim.SENDER, Aim.SUBJECT, Aim.STATED_DATE, Aim.ATTACHMENTS);
    }

    /** An answer that quotes nothing: it fits under any question. */
    private static Letter yes(Correspondence pair, Letter parent, Random chance) {
        Letter whole = pair.written(parent, "", chance);
        String body = whole.body();
        return whole.withBody(body.substring(0, body.indexOf("\r\n") + 2));
    }
}
