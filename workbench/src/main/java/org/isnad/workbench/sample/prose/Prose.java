package org.isnad.workbench.sample.prose;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.workbench.sample.chance.Chance;

/** Letters in three languages: a greeting, some sentences on a topic, a farewell. */
public final class Prose {
    private static final Map<Tongue, Prose> ALL = load();
    private static final double TAILED = 0.8;
    private static final long DAY = 86_400_000L;

    private final Tongue tongue;
    private final Grammar grammar;

    private Prose(Tongue tongue, Grammar grammar) {
        this.tongue = tongue;
        this.grammar = grammar;
    }

    private static Map<Tongue, Prose> load() {
        Map<Tongue, Prose> all = new EnumMap<>(Tongue.class);
        for (Tongue tongue : Tongue.values()) {
            String code = switch (tongue) {
                case ARABIC -> "ar";
                case FRENCH -> "fr";
                case ENGLISH -> "en";
            };
            all.put(tongue, new Prose(tongue, Grammar.load("prose_" + code + ".txt", Morphology.of(tongue))));
        }
        return all;
    }

    public static Prose in(Tongue tongue) {
        Prose prose = ALL.get(tongue);
        if (prose == null) {
            throw new IllegalStateException("no prose in " + tongue);
        }
        return prose;
    }

    public String subject(Topic topic, Setting setting, Chance chance) {
        return one(topic.rule() + ".subject", setting, chance);
    }

    /** The mark of an answer, as this language's clients put it in front of a subject. */
    public String answered(String subject) {
        String mark = tongue == Tongue.ARABIC ? "رد: " : tongue == Tongue.FRENCH ? "RE: " : "Re: ";
        return subject.startsWith(mark) ? subject : mark + subject;
    }

    /** A letter that opens a conversation; {@code anchored} adds the paragraph that {@link #anchor} makes. */
    public String opening(Topic topic, Setting setting, boolean anchored, Chance chance) {
        String first = one(topic.rule() + ".open", setting, chance) + " "
                + facts(topic, chance.between(1, 3), setting, chance);
        String second = facts(topic, chance.between(0, 2), setting, chance) + " "
                + several("report", chance.between(1, 3), setting, chance);
        String ask = one(topic.rule() + ".ask", setting, chance);
        return letter(
                first, second + (anchored ? "\n\n" + anchor(setting, chance) : "") + "\n\n" + ask, setting, chance);
    }

    public String answer(Topic topic, Setting setting, boolean anchored, Chance chance) {
        String first = one("ack", setting, chance) + " " + several("reply", chance.between(1, 3), setting, chance);
        String second = facts(topic, chance.between(0, 2), setting, chance) + " "
                + several("report", chance.between(0, 2), setting, chance);
        return letter(first, anchored ? second + "\n\n" + anchor(setting, chance) : second, setting, chance);
    }

    /** Short business mail: no more than one paragraph. */
    public String notice(Topic topic, Setting setting, Chance chance) {
        return letter(
                one(topic.rule() + ".open", setting, chance) + " "
                        + facts(topic, chance.between(1, 4), setting, chance),
                "",
                setting,
                chance);
    }

    /** The sentence that names somebody, limits something and begins a list: what altered leaks like to alter. */
    public String anchor(Setting setting, Chance chance) {
        return one("anchor", setting, chance) + "\n"
                + String.join("\n", grammar.sayDistinct("item", 3, chance, name -> value(name, setting, chance)));
    }

    /** One text of a rule by its name. */
    public String one(String rule, Setting setting, Chance chance) {
        return grammar.say(rule, chance, name -> value(name, setting, chance));
    }

    /** The word of {@link #anchor} that limits: what F2 takes away. */
    public String limitingWord() {
        return switch (tongue) {
            case ARABIC -> " فقط";
            case FRENCH -> " uniquement";
            case ENGLISH -> " only";
        };
    }

    /** The sentence of {@link #anchor} with a second name in it, so that both do what it says. */
    public String withName(String anchor, String name) {
        return switch (tongue) {
            case ARABIC -> anchor.replace(" النسخ", " و" + name + " النسخ");
            case FRENCH -> anchor.replace(" relira", " et " + name + " reliront");
            case ENGLISH -> anchor.replace(" will check", " and " + name + " will check");
        };
    }

    private String facts(Topic topic, int count, Setting setting, Chance chance) {
        return several(topic.rule() + ".fact", count, setting, chance);
    }

    private String several(String rule, int count, Setting setting, Chance chance) {
        return grammar.sayDistinct(rule, count, chance, name -> value(name, setting, chance)).stream()
                .map(sentence -> longer(sentence, setting, chance))
                .collect(Collectors.joining(" "));
    }

    /** Most statements get a clause more, so that few sentences of a large leak are the same. */
    private String longer(String sentence, Setting setting, Chance chance) {
        if (!sentence.endsWith(".") || !chance.share(TAILED)) {
            return sentence;
        }
        return sentence.substring(0, sentence.length() - 1) + one("tail", setting, chance) + ".";
    }

    private String letter(String first, String second, Setting setting, Chance chance) {
        String more = second.strip();
        return one("greet", setting, chance) + "\n\n" + first.strip() + "\n"
                + (more.isEmpty() ? "" : "\n" + more + "\n") + "\n" + one("bye", setting, chance) + "\n"
                + setting.writer() + "\n";
    }

    private String value(String name, Setting setting, Chance chance) {
        return switch (name) {
            case "to" -> setting.addressee();
            case "person" -> chance.one(setting.people());
            case "day" -> day(setting, chance.between(1, 20));
            case "future" ->
                day(setting, chance.between(60, 200)) + " "
                        + Dates.at(setting.time() + 200 * DAY, setting.offsetMinutes())
                                .getYear();
            case "hour" -> hour(chance);
            case "count" -> digits(Integer.toString(chance.between(3, 60) * 5), chance);
            case "amount" -> amount(chance.between(4, 900) * 10, chance);
            case "number" -> digits(chance.between(100, 9_999) + "", chance);
            default -> throw new IllegalArgumentException("no such value: " + name);
        };
    }

    private String day(Setting setting, int ahead) {
        return Dates.longDay(setting.time() + ahead * DAY, setting.offsetMinutes(), tongue);
    }

    private String hour(Chance chance) {
        int hour = chance.between(8, 20);
        return tongue == Tongue.FRENCH ? hour + " h" : hour + ":" + (chance.share(0.5) ? "00" : "30");
    }

    private String amount(int dinars, Chance chance) {
        return switch (tongue) {
            case ARABIC -> digits(Integer.toString(dinars), chance) + " دينار";
            case FRENCH -> grouped(dinars, "\u00a0") + " dinars";
            case ENGLISH -> grouped(dinars, ",") + " dinars";
        };
    }

    private static String grouped(int number, String mark) {
        String rest = Integer.toString(number % 1000);
        return number < 1000 ? "" + number : number / 1000 + mark + "0".repeat(3 - rest.length()) + rest;
    }

    /** Arabic is written with either set of digits. */
    private String digits(String latin, Chance chance) {
        if (tongue != Tongue.ARABIC || chance.share(0.6)) {
            return latin;
        }
        return latin.chars()
                .map(c -> '\u0660' + c - '0')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
