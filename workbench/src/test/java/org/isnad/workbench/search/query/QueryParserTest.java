package org.isnad.workbench.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static String read(String query) {
        return switch (QueryParser.parse(query)) {
            case ParsedQuery parsed -> shown(parsed.root());
            case QueryMistake mistake -> mistake.phrase().key() + "@" + mistake.position();
        };
    }

    private static String shown(Clause clause) {
        return switch (clause) {
            case Clause.Word(TextField f, String t) -> at(f) + t;
            case Clause.Quoted(TextField f, String t) -> at(f) + "'" + t + "'";
            case Clause.Wildcard(TextField f, String t) -> at(f) + "~" + t;
            case Clause.All(List<Clause> c) -> all("&", c);
            case Clause.Any(List<Clause> c) -> all("|", c);
            case Clause.Not(Clause c) -> "!" + shown(c);
            case Clause.Dated(long a, long b) -> "date(" + end(a) + "," + end(b) + ")";
            case Clause.Levels l -> "level" + l.levels().stream().sorted().toList();
            case Clause.InMailbox m -> "mailbox(" + m.pattern() + ")";
            case Clause.HasAttachment h -> "attached";
            case Clause.InLanguage l -> "lang(" + l.language().tag() + ")";
            case Clause.WithId i -> "id(" + i.id() + ")";
            case Clause.Near(TextField f, String t, int slop) -> at(f) + "'" + t + "'~" + slop;
            case Clause.Name(TextField f, String t) -> "name(" + t + ")";
            case Clause.Fuzzy(TextField f, String t, int edits) -> at(f) + t + "~" + edits;
            case Clause.Measured m -> m.measure() + "(" + m.least() + "," + m.most() + ")";
            case Clause.WithCause c -> "cause" + c.causes().stream().sorted().toList();
            case Clause.OfFormat f -> "format " + f.pattern();
            case Clause.OfKind k -> k.file() ? "file" : "message";
            case Clause.Related(Clause.Relation r, Clause to) -> r + "(" + shown(to) + ")";
            case Clause.Everything e -> "everything";
        };
    }

    private static String at(TextField field) {
        return field == TextField.ANYWHERE ? "" : field + ":";
    }

    private static String end(long instant) {
        return instant == Long.MIN_VALUE || instant == Long.MAX_VALUE ? "" : String.valueOf(instant);
    }

    private static String all(String sign, List<Clause> clauses) {
        return "("
                + String.join(sign, clauses.stream().map(QueryParserTest::shown).toList()) + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two ; (one&two)",
                "one AND two ; (one&two)",
                "one OR two three ; (one|(two&three))",
                "one OU deux ; (one|deux)",
                "(one OR two) three ; ((one|two)&three)",
                "one NOT two ; (one&!two)",
                "one -two -\"three four\" ; (one&!two&!'three four')",
                "-(one OR two) ; !(one|two)",
                "NOT NOT one ; one",
                "\"la réunion\" lundi ; ('la réunion'&lundi)",
                "« la réunion » ; ' la réunion '",
                "elect* organi?ation ; (~elect*&~organi?ation)",
                "What is it? ; (What&is&it)",
                "من هو ماكرون؟ ; (من&هو&ماكرون؟)",
                "from:jean@a.example to:\"Anne B\" ; (FROM:jean@a.example&TO:'Anne B')",
                "From: jean ; FROM:jean",
                "de:jean à:anne objet:réunion ; (FROM:jean&TO:anne&SUBJECT:réunion)",
                "من:جان إلى:آن الموضوع:اجتماع ; (FROM:جان&TO:آن&SUBJECT:اجتماع)",
                "body:x attachment:y filename:*.pdf ; (BODY:x&ATTACHMENT:y&FILE_NAME:~*.pdf)",
                "has:attachment ; attached",
                "has:pièce-jointe ; attached",
                "level:verified,Consistent ; level[VERIFIED, CONSISTENT]",
                "lang:fr OR lang:ar ; (lang(fr)|lang(ar))",
                "mailbox:\"Boîte 1\" ; mailbox(Boîte 1)",
                "id:<a.b@c> ; id(a.b@c)",
                "date:1970 ; date(0,31536000)",
                "date:1970-02 ; date(2678400,5097600)",
                "date:1970-01-02 ; date(86400,172800)",
                "date:1970-01-02T01:00Z ; date(90000,90060)",
                "date:1970-01-01..1970-01-02 ; date(0,172800)",
                "date:..1970-01-02 ; date(,172800)",
                "date:1970-01-02.. ; date(86400,)",
                "date:>1970-01-01 ; date(86400,)",
                "date:>=1970-01-02 ; date(86400,)",
                "date:<1970-01-02 ; date(,86400)",
                "date:<=1970-01-01 ; date(,86400)",
                "before:1970-01-02 after:1970-01-02 ; (date(,86400)&date(172800,))",
                "date:١٩٧٠ ; date(0,31536000)",
                "\"a b\"~3 subject:\"a b\"~ ; ('a b'~3&SUBJECT:'a b'~1)",
                "word~ from:jaen~2 ; (word~1&FROM:jaen~2)",
                "name:Macron nom:\"Le Pen\" ; (name(Macron)&name(Le Pen))",
                "size:>1mb taille:..200ko ; (SIZE(1000001,9223372036854775807)&SIZE(0,200000))",
                "size:1.5k ; SIZE(1500,1500)",
                "attachments:2..3 ; ATTACHMENTS(2,3)",
                "cause:body-hash,KEY_MISSING ; cause[KEY_MISSING, BODY_HASH]",
                "type:file -type:message ; (file&!message)",
                "family:abcdef thread:(one OR two) ; (FAMILY(id(abcdef))&THREAD((one|two)))",
                "size:big ; search.mistake.amount@5",
                "cause:none,odd ; search.mistake.cause@6",
                "type:cheese ; search.mistake.type@5",
                "word~7 ; search.mistake.fuzzy@0",
                "\"a b\"~500 ; search.mistake.slop@0",
                "http://a.example/b ; http://a.example/b",
                "Re: budget ; (Re:&budget)",
                "* ; everything",
                "- & : ; everything",
                "\"unclosed phrase ; (unclosed&phrase)",
                "one) two ( three ; (one&two&three)",
                "date:2017-13 ; search.mistake.date@5",
                "date:2017-02-30 ; search.mistake.date@5",
                "date:soon ; search.mistake.date@5",
                "date:.. ; search.mistake.date@5",
                "level:true ; search.mistake.level@6",
                "lang:xx ; search.mistake.language@5",
                "has:money ; search.mistake.has@4",
                "from: ; search.mistake.nothing-follows@0",
                "one AND ; search.mistake.nothing-follows@7",
                "one NOT ; search.mistake.nothing-follows@4",
                "a*b*c*d*e*f*g* ; search.mistake.wildcards@0",
            })
    void reads(String row) {
        String[] sides = row.split(" ; ", 2);
        assertThat(read(sides[0])).isEqualTo(sides[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200F"})
    void nothingAskedIsEverything(String query) {
        assertThat(read(query)).isEqualTo("everything");
    }

    @Test
    void mistakesAreBoundedToo() {
        assertThat(read("(".repeat(10_000))).startsWith("search.mistake.too-deep");
        assertThat(read("NOT ".repeat(10_000) + "x")).startsWith("search.mistake.too-deep");
        assertThat(read("word ".repeat(10_000))).startsWith("search.mistake.too-long");
    }

    @Test
    void aQuestionMayBeMetInPart() {
        assertThat(((ParsedQuery) QueryParser.parse("one two three")).mayBeMetInPart())
                .isTrue();
        assertThat(((ParsedQuery) QueryParser.parse("one two")).mayBeMetInPart())
                .isFalse();
        assertThat(((ParsedQuery) QueryParser.parse("one two?")).mayBeMetInPart())
                .isTrue();
        assertThat(((ParsedQuery) QueryParser.parse("من هو؟")).mayBeMetInPart()).isTrue();
        assertThat(((ParsedQuery) QueryParser.parse("one two -three four")).mayBeMetInPart())
                .isFalse();
        assertThat(((ParsedQuery) QueryParser.parse("one two three from:four")).mayBeMetInPart())
                .isFalse();
    }

    @Test
    void neverThrows() {
        String[] parts = {
            "(",
            ")",
            "\"",
            "-",
            "NOT ",
            "AND ",
            " OR ",
            "from:",
            "date:",
            "level:",
            "2017-05",
            "..",
            "*",
            "?",
            "é",
            "كلمة",
            " ",
            ":",
            "\u202E",
            "\uD83D",
            "id:",
            "a",
            "has:",
            "«",
            "|",
            "&&",
            "lang:",
            "mailbox:",
            "\0",
            ">",
            "<=",
            "~",
            "~2",
            "size:",
            "family:",
            "cause:",
            "type:"
        };
        Random random = new Random(11);
        int mistakes = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                query.append(parts[random.nextInt(parts.length)]);
            }
            if (QueryParser.parse(query.toString()) instanceof QueryMistake mistake) {
                mistakes++;
                assertThat(mistake.position()).isBetween(0, query.length());
            }
        }
        assertThat(mistakes).isPositive();
    }
}
