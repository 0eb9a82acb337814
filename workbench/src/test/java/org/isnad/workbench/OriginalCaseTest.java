package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.comparison.AlteredWords;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.CopyComparer;
import org.isnad.core.comparison.Surroundings;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.repair.BodyFinding;
import org.isnad.core.dkim.repair.BodySearch;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Span;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.compare.CopyReader;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.store.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed text that is found in another copy proves an alteration where nothing else explains it, and nowhere else. */
class OriginalCaseTest {
    private static final String DOMAIN = "party.example";
    private static final KeyPair KEY = SignedBox.key(1024, 65_537);
    private static final String BODY = """
            Dear colleagues,\r
            \r
            the committee has agreed to the budget of nine thousand euros for\r
            the posters, but not for the television spots that were planned.\r
            \r
            The following people will be at the meeting on Tuesday:\r
            Anna Keller\r
            Paul Winter\r
            Maria Sommer\r
            \r
            Please keep this between us until the board has voted on it.\r
            \r
            See http://intranet.party.example/budget and write to\r
            treasurer@party.example if you have questions about the sum.\r
            \r
            With kind regards and many thanks for the work of this year,\r
            the treasurer of the party\r
            """;

    private static final Map<String, UnaryOperator<String>> ALTERED = new LinkedHashMap<>();
    private static final Map<String, UnaryOperator<String>> DAMAGED = new LinkedHashMap<>();

    static {
        ALTERED.put("a word changed", body -> body.replace("nine thousand", "ninety thousand"));
        ALTERED.put("a word inserted", body -> body.replace("has agreed", "has secretly agreed"));
        ALTERED.put("a word deleted", body -> body.replace("but not for", "but for"));
        ALTERED.put("a name put into a list", body -> body.replace("Paul Winter", "Paul Winter\r\nBoris Frost"));
        ALTERED.put(
                "a paragraph deleted",
                body -> body.replace("Please keep this between us until the board has voted on it.\r\n\r\n", ""));

        DAMAGED.put("a footer", body -> body + "____________\r\nmembers mailing list\r\nhttp://lists.example/\r\n");
        DAMAGED.put("a banner", body -> "CAUTION: this came from outside of the organisation.\r\n\r\n" + body);
        DAMAGED.put(
                "a banner between paragraphs",
                body -> body.replaceFirst("\r\n\r\n", "\r\n\r\nThis was checked by a filter.\r\n\r\n"));
        DAMAGED.put("cut short", body -> body.substring(0, body.length() / 2));
        DAMAGED.put(
                "cut short, with a footer", body -> body.substring(0, 200) + "\r\n-- \r\nthe party of the year\r\n");
        DAMAGED.put("a link rewritten", body -> body.replace("http://", "https://safe.example/?u=http://"));
        DAMAGED.put("an address hidden", body -> body.replace("treasurer@party.example", "t...@party.example"));
        DAMAGED.put("an address spelt out", body -> body.replace("treasurer@party", "treasurer at party"));
        DAMAGED.put("words masked", body -> body.replace("nine thousand", "xxxx xxxxxxxx"));
        DAMAGED.put("words blacked out", body -> body.replace("Anna Keller", "[redacted]"));
        DAMAGED.put("words starred", body -> body.replace("nine thousand", "**** ********"));
        DAMAGED.put("words underlined", body -> body.replace("Anna Keller", "____ ______"));
        DAMAGED.put("words replaced by a filter", body -> body.replace("budget of", "(removed) of"));
        DAMAGED.put("letters hidden by a filter", body -> body.replace("television", "t--------n"));
        DAMAGED.put("digits masked", body -> body.replace("nine thousand", "XXXX-XXXX-1234"));
        DAMAGED.put("words said to be hidden", body -> body.replace("nine thousand", "REDACTED"));
        DAMAGED.put(
                "a line twice",
                body -> body.replace("the posters, but not", "the posters, but not the posters, but not"));
        DAMAGED.put("wrapped anew", body -> body.replace("for\r\nthe posters", "for the\r\nposters"));
        DAMAGED.put("quoted-printable left", body -> body.replace("agreed to", "agreed =\r\nto"));
        DAMAGED.put("lines cut", body -> body.replaceAll("(?m)^(.{50}).+", "$1"));
        DAMAGED.put("capitals", body -> body.replace("the budget", "THE BUDGET"));
        DAMAGED.put("another text altogether", body -> "A virus was found, and the text was taken out.\r\n");
        DAMAGED.put("quoted", body -> body.replaceAll("(?m)^", "> "));
        DAMAGED.put("nothing left", body -> "\r\n");
    }

    @TempDir
    Path temp;

    private Workbench workbench(KeyOrigin.Kind origin, List<String> letters) throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        for (String letter : letters) {
            Files.write(dump.resolve(id(letter).hex().substring(0, 16) + ".eml"), bytes(letter));
        }
        Path keys = temp.resolve("keys.tsv");
        Files.writeString(keys, "domain\tselector\trecord\n" + DOMAIN + "\ts\t" + SignedBox.record(KEY) + "\n");
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
        workbench.keys().add(List.of(keys), origin, "a test");
        workbench.repair(searched -> {}, () -> false);
        return workbench;
    }

    private static byte[] bytes(String letter) {
        return letter.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ItemId id(String letter) {
        return ContentHash.of(ArrayOctets.of(bytes(letter)));
    }

    private static Verdict verdict(Workbench workbench, String letter) {
        try (CaseReader reader = workbench.read()) {
            return reader.messages()
                    .of(id(letter))
                    .flatMap(workbench::examine)
                    .map(Examined::verdict)
                    .orElseThrow();
        }
    }

    private static String letter(int number) {
        return SignedBox.letter(DOMAIN, "s", KEY, number, BODY);
    }

    private static Map<String, String> changed(Map<String, UnaryOperator<String>> ways, List<String> all) {
        Map<String, String> changed = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, UnaryOperator<String>> way : ways.entrySet()) {
            String sent = letter(number++);
            String body = way.getValue().apply(BODY);
            assertThat(body).as(way.getKey()).isNotEqualTo(BODY);
            all.add(sent);
            changed.put(way.getKey(), sent.substring(0, sent.indexOf("\r\n\r\n") + 4) + body);
        }
        all.addAll(changed.values());
        return changed;
    }

    @Test
    void alteredWordsAreProvedByTheOriginal() throws IOException {
        List<String> all = new java.util.ArrayList<>();
        Map<String, String> altered = changed(ALTERED, all);
        Workbench workbench = workbench(KeyOrigin.Kind.ARCHIVE, all);
        altered.forEach((way, letter) -> {
            Verdict verdict = verdict(workbench, letter);
            assertThat(verdict.claims().get(Claim.CONTENT)).as(way).isEqualTo(Level.CONTRADICTED);
            assertThat(verdict.claims().get(Claim.SENDER)).as(way).isEqualTo(Level.VERIFIED);
            assertThat(verdict.level()).as(way).isEqualTo(Level.CONTRADICTED);
            assertThat(verdict.evidence())
                    .filteredOn(finding -> finding.bearing() == Bearing.AGAINST)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.limits()).hasSize(2));
        });
        for (int number = 0; number < altered.size(); number++) {
            assertThat(verdict(workbench, letter(number)).level()).isEqualTo(Level.VERIFIED);
        }
    }

    /** Rules 2 and 3: without a sighting of the key nothing is proved, neither for nor against. */
    @Test
    void onSomebodysWordNothingIsProvedAltered() throws IOException {
        List<String> all = new java.util.ArrayList<>();
        Map<String, String> altered = changed(ALTERED, all);
        Workbench workbench = workbench(KeyOrigin.Kind.OWNER, all);
        altered.forEach(
                (way, letter) -> assertThat(verdict(workbench, letter).claims().get(Claim.CONTENT))
                        .as(way)
                        .isEqualTo(Level.UNDECIDED));
    }

    @Test
    void damageIsNeverCalledAlteration() throws IOException {
        List<String> all = new java.util.ArrayList<>();
        Map<String, String> damaged = changed(DAMAGED, all);
        Workbench workbench = workbench(KeyOrigin.Kind.ARCHIVE, all);
        damaged.forEach(
                (way, letter) -> assertThat(verdict(workbench, letter).claims().get(Claim.CONTENT))
                        .as(way)
                        .isIn(Level.UNDECIDED, Level.CONSISTENT, Level.VERIFIED));
    }

    /** Rule 5, F24: copies with other words, signed by somebody else or not at all, prove nothing against a true message. */
    @Test
    void plantedCopiesProveNothing() throws IOException {
        String sent = letter(1);
        String footer = sent + "____________\r\nmembers mailing list\r\n";
        KeyPair own = SignedBox.key(1024, 65_537);
        String otherWords = BODY.replace("nine thousand", "ninety thousand");
        List<String> planted = List.of(
                SignedBox.letter(DOMAIN, "s", own, 1, otherWords),
                SignedBox.letter(DOMAIN, "own", own, 1, otherWords),
                letter(1).replace("nine thousand", "ninety thousand").replaceFirst("dkim-signature:[^\r]*\r\n", ""));
        List<String> all = new java.util.ArrayList<>(planted);
        all.addAll(List.of(sent, footer));
        Workbench workbench = workbench(KeyOrigin.Kind.ARCHIVE, all);
        assertThat(verdict(workbench, sent).level()).isEqualTo(Level.VERIFIED);
        assertThat(verdict(workbench, footer).claims()).doesNotContainValue(Level.CONTRADICTED);
        for (String letter : planted) {
            assertThat(verdict(workbench, letter).claims()).doesNotContainValue(Level.CONTRADICTED);
        }
    }

    private static final String SIGNED = """
            Bonjour à tous,\r
            nous nous retrouverons vendredi à neuf heures dans la salle du cœur de ville\r
            avec toute l’équipe • et 1200 € pour les bénévoles, soit 3½ % de la somme → on y\r
            apporte la liste 😀 des numéros ™ et rien d’autre que la liste des numéros\r
            du bureau, que personne ne doit montrer avant le vote de mercredi prochain\r
            """;

    /** Characters that software loses, spells out or takes for others, everywhere in a text. */
    private static final Map<String, UnaryOperator<String>> CONVERTED = new LinkedHashMap<>();

    static {
        CONVERTED.put("all but ASCII is dropped", text -> text.replaceAll("[^\\x00-\\x7f]", ""));
        CONVERTED.put("accented letters are dropped", text -> text.replaceAll("[éà]", ""));
        CONVERTED.put("a ligature is dropped", text -> text.replace("œ", ""));
        CONVERTED.put("a currency is spelt out", text -> text.replace("€", "EUR"));
        CONVERTED.put("fractions are spelt out", text -> text.replace("½", " 1/2"));
        CONVERTED.put("fractions become decimals", text -> text.replace("½", ".5"));
        CONVERTED.put("signs are spelt out", text -> text.replace("™", "TM").replace("•", "o"));
        CONVERTED.put("an arrow of a font of signs", text -> text.replace("→", "à"));
        CONVERTED.put("a face of a font of signs", text -> text.replace("😀", "J"));
        CONVERTED.put("a face is named", text -> text.replace("😀", ":grinning face:"));
    }

    @Test
    void whatConvertersDoToCharactersIsNoAlteration() {
        CONVERTED.forEach((way, conversion) -> {
            assertThat(conversion.apply(SIGNED)).as(way).isNotEqualTo(SIGNED);
            assertThat(altered(utf8(conversion.apply(SIGNED)), SIGNED.getBytes(StandardCharsets.UTF_8)))
                    .as(way)
                    .isEmpty();
        });
    }

    /** The same characters stand elsewhere in the text, so that nothing lost them here. */
    @Test
    void otherWordsWithSuchCharactersAreAnAlteration() {
        for (String shown : List.of(
                SIGNED.replace("toute l’équipe", "toute la bande"),
                SIGNED.replace("les bénévoles", "les voleurs"),
                SIGNED.replace("vendredi à neuf", "vendredi vers neuf"),
                SIGNED.replace("vendredi", "samedi"))) {
            assertThat(altered(utf8(shown), SIGNED.getBytes(StandardCharsets.UTF_8)))
                    .as(shown)
                    .isNotEmpty();
        }
    }

    private static Message utf8(String body) {
        String header = """
                From: a@party.example\r
                To: b@paper.example\r
                Subject: s\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                """;
        return MessageScanner.scan(ArrayOctets.of((header + body).getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }

    /** What real lists did to real mail, held against the very text that was signed. */
    @ParameterizedTest
    @ValueSource(strings = {"driverdev.zip", "usrp.zip", "kasan.zip", "integrity-2019-2021.zip"})
    void whatListsDidIsNoAlteration(String list) throws IOException {
        int found = 0;
        int searched = 0;
        try (ZipFile zip = new ZipFile(SharedData.require("lists/" + list).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory() || searched >= 250) {
                    continue;
                }
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
                List<HashFacts> facts = SignatureHasher.facts(message);
                if (facts.isEmpty()) {
                    continue;
                }
                searched++;
                Optional<BodyFinding> signed = facts.getFirst().bodyHashMatches()
                        ? Optional.empty()
                        : BodySearch.search(message, facts.getFirst());
                if (signed.isPresent()) {
                    found++;
                    assertThat(altered(message, signed.get().signed()))
                            .as(entry.getName())
                            .isEmpty();
                }
            }
        }
        assertThat(searched).isPositive();
        assertThat(found).isGreaterThan(list.startsWith("driverdev") || list.startsWith("usrp") ? 100 : -1);
    }

    /** Without the question whether the texts read one way: more is compared than the product compares. */
    private static List<AlteredWords.Alteration> altered(Message shown, byte[] body) {
        byte[] header = shown.bytes().copy(new Span(0, shown.body().start()));
        byte[] bytes = java.util.Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, bytes, header.length, body.length);
        return CopyComparer.compare(
                        CopyReader.read(ArrayOctets.of(bytes)),
                        CopyReader.read(shown.bytes()),
                        Surroundings.NONE,
                        false)
                .finding(Aspect.CONTENT)
                .texts()
                .stream()
                .flatMap(text -> AlteredWords.of(text).stream())
                .toList();
    }
}
