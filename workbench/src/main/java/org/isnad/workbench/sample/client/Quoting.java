package org.isnad.workbench.sample.client;

import java.util.stream.Collectors;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.prose.Dates;
import org.isnad.workbench.sample.prose.Tongue;

/** The forms in which software repeats what it answers. */
final class Quoting {
    private static final int QUOTED_LINES = 60;

    private Quoting() {}

    /** Every line with {@code > } in front, long conversations cut. */
    static String marked(String text) {
        return text.lines()
                .limit(QUOTED_LINES)
                .map(line -> line.isEmpty() || line.startsWith(">") ? ">" + line : "> " + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** {@code On Tue, Mar 5, 2019 at 14:05, Name <address> wrote:} and its sisters. */
    static String webAttribution(Draft parent, Person reader) {
        Tongue tongue = reader.tongue();
        String day = Dates.shortDay(parent.time(), reader.offsetMinutes(), tongue);
        String hour = Dates.hour(parent.time(), reader.offsetMinutes());
        String who = parent.from().name(tongue) + " <" + parent.from().address() + ">";
        return switch (tongue) {
            case ENGLISH -> "On " + day + " at " + hour + ", " + who + " wrote:\n";
            case FRENCH -> "Le " + day + " à " + hour + ", " + who + " a écrit :\n";
            case ARABIC -> "في " + day + " " + hour + "، كتب " + who + ":\n";
        };
    }

    /** The same with the name alone; Arabic puts the writer first: {@code كتب … في …:}. */
    static String plainAttribution(Draft parent, Person reader) {
        Tongue tongue = reader.tongue();
        String day = Dates.slashed(parent.time(), reader.offsetMinutes());
        String hour = Dates.hour(parent.time(), reader.offsetMinutes());
        String who = parent.from().name(tongue);
        return switch (tongue) {
            case ENGLISH -> "On " + day + " " + hour + ", " + who + " wrote:\n";
            case FRENCH -> "Le " + day + " à " + hour + ", " + who + " a écrit :\n";
            case ARABIC -> "كتب " + who + " في " + day + " " + hour + ":\n";
        };
    }

    /** The block of four lines that stands over an unmarked quote. */
    static String block(Draft parent, Person reader) {
        Tongue tongue = reader.tongue();
        String sent = Dates.longDay(parent.time(), reader.offsetMinutes(), tongue) + " "
                + Dates.at(parent.time(), reader.offsetMinutes()).getYear() + " "
                + Dates.hour(parent.time(), reader.offsetMinutes());
        String from = parent.from().name(tongue) + " <" + parent.from().address() + ">";
        String to = parent.to().stream().map(p -> p.name(tongue)).collect(Collectors.joining("; "));
        String[] labels = switch (tongue) {
            case ENGLISH -> new String[] {"-----Original Message-----", "From: ", "Sent: ", "To: ", "Subject: "};
            case FRENCH -> new String[] {"-----Message d'origine-----", "De : ", "Envoyé : ", "À : ", "Objet : "};
            case ARABIC -> new String[] {"-----الرسالة الأصلية-----", "من: ", "تاريخ الإرسال: ", "إلى: ", "الموضوع: "};
        };
        return labels[0] + "\n" + labels[1] + from + "\n" + labels[2] + sent + "\n" + labels[3] + to + "\n" + labels[4]
                + parent.subject() + "\n\n";
    }

    /** What is quoted of the parent, unmarked and cut. */
    static String bare(String text) {
        return text.lines().limit(QUOTED_LINES).collect(Collectors.joining("\n", "", "\n"));
    }
}
