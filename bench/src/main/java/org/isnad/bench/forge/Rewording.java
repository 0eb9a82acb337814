package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * F1 to F4: a few words of a real text changed, in its language, its charset and its transfer encoding, so that it reads as
 * if its writer had put it so. The change is the same in each part that says the same.
 */
abstract class Rewording implements Forger {
    /** Where the change is made. */
    private enum Where {
        ALL_PARTS,
        PAGE_ALONE,
        PLAIN_ALONE
    }

    private final String kind;
    private final String deed;

    Rewording(String kind, String deed) {
        this.kind = kind;
        this.deed = deed;
    }

    /** Empty where this text does not lend itself to it. */
    abstract String changed(String text, boolean html, Letter letter, Random chance);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Way> ways() {
        return List.of(
                way("under the true signature", Where.ALL_PARTS),
                new Way(deed + ", the true one beside", this::besideTheTrueOne),
                way("in the page alone", Where.PAGE_ALONE),
                way("in the plain text alone", Where.PLAIN_ALONE),
                new Way(deed + ", then base64", (base, workshop, chance) -> recoded(base, workshop, chance, true)),
                new Way(
                        deed + ", then quoted-printable",
                        (base, workshop, chance) -> recoded(base, workshop, chance, false)),
                new Way(deed + ", signatures taken away", this::stripped),
                new Way(deed + ", unsigned, the true one beside", this::unsignedBoth));
    }

    private Way way(String name, Where where) {
        return new Way(deed + ", " + name, (base, workshop, chance) -> {
            Letter sent = workshop.sent(base, chance);
            return forged(sent, where, chance).map(letter -> done(where(where), sent, letter));
        });
    }

    private String where(Where where) {
        return switch (where) {
            case ALL_PARTS -> deed;
            case PAGE_ALONE -> deed + ", in the page";
            case PLAIN_ALONE -> deed + ", in the plain text";
        };
    }

    /** From the last part up, since lengths change. */
    private Optional<Letter> forged(Letter sent, Where where, Random chance) {
        long seed = chance.nextLong();
        List<Leaf> leaves = Leaf.of(sent);
        boolean both = leaves.stream().anyMatch(Leaf::html) && !leaves.stream().allMatch(Leaf::html);
        if (where != Where.ALL_PARTS && !both) {
            return Optional.empty();
        }
        String body = sent.body();
        for (Leaf leaf : leaves.reversed()) {
            if (where == Where.ALL_PARTS || leaf.html() == (where == Where.PAGE_ALONE)) {
                body = inPart(leaf, body, sent, new Random(seed)).orElse(body);
            }
        }
        return body.equals(sent.body()) ? Optional.empty() : Optional.of(sent.withBody(body));
    }

    private Optional<String> inPart(Leaf leaf, String body, Letter letter, Random chance) {
        return Reading.of(leaf, body).flatMap(text -> {
            String changed = changed(text, leaf.html(), letter, chance);
            return changed.isEmpty() ? Optional.empty() : Reading.replaced(leaf, body, changed);
        });
    }

    private Optional<Forgery> recoded(Base base, Workshop workshop, Random chance, boolean base64) {
        Letter sent = workshop.sent(base, chance);
        List<Leaf> leaves = Leaf.of(sent);
        if (leaves.size() != 1 || leaves.getFirst().headerStart() >= 0) {
            return Optional.empty();
        }
        return forged(sent, Where.ALL_PARTS, chance).map(letter -> {
            String plain = leaves.getFirst().decoded(sent.body()).isEmpty()
                    ? letter.body()
                    : Leaf.of(letter).getFirst().decoded(letter.body());
            Letter coded = letter.withBody(base64 ? Coding.base64(plain) : Coding.quoted(plain))
                    .with("Content-Transfer-Encoding", base64 ? "base64" : "quoted-printable");
            return done(deed + ", encoded anew", sent, coded);
        });
    }

    private Optional<Forgery> besideTheTrueOne(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        return forged(sent, Where.ALL_PARTS, chance)
                .map(letter ->
                        done(deed + ", the true one beside", sent, letter).in(Scene.beside(Companion.kept(sent))));
    }

    private Optional<Forgery> stripped(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        return forged(sent, Where.ALL_PARTS, chance)
                .map(letter -> done(deed + ", signatures taken away", sent, letter.unsigned()));
    }

    /** Neither can be proved, and neither may be held against the other (rule 5). */
    private Optional<Forgery> unsignedBoth(Base base, Workshop workshop, Random chance) {
        Letter sent = base.letter();
        return forged(sent, Where.ALL_PARTS, chance)
                .map(letter -> done(deed + ", both unsigned", sent, letter).in(Scene.blameless(Companion.kept(sent))));
    }

    private Forgery done(String way, Letter before, Letter after) {
        return Forgery.under(kind, way, before, after, Aim.CONTENT);
    }

    /** Places in the text where a change can stand, outside of tags and of what is quoted. */
    static List<int[]> places(Pattern what, String text, boolean html) {
        String seen = html ? Reading.withoutTags(text) : text;
        List<int[]> places = new ArrayList<>();
        Matcher found = what.matcher(seen);
        while (found.find() && places.size() < 40) {
            int line = seen.lastIndexOf('\n', found.start()) + 1;
            if (html || !seen.startsWith(">", line)) {
                places.add(new int[] {found.start(), found.end()});
            }
        }
        return places;
    }
}
