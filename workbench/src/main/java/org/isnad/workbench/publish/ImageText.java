package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.workbench.find.LikePage;
import org.isnad.workbench.words.Words;

/** Pages that look like a picture, for people. */
public final class ImageText {
    private ImageText() {}

    /**
     * @param compared with how many pages it was held
     * @param words whether words were read off it, so that what they came to follows
     */
    public static void write(List<LikePage> like, long compared, boolean words, Sheet sheet) {
        Words said = sheet.words();
        sheet.paragraph(
                0,
                "",
                said.frame(
                        like.isEmpty() ? "find.image.none" : "find.image.like",
                        said.number(like.size()),
                        said.number(compared)));
        for (LikePage page : like) {
            sheet.line("  " + sheet.ink().strong(sheet.data(page.file().name())) + " · "
                    + said.frame(
                            "find.image.page",
                            said.number(page.page()),
                            said.number(Math.round(100 * page.resemblance()))));
            sheet.line(
                    "    " + sheet.ink().faint(sheet.data(page.file().locator().text())));
        }
        sheet.line(said.say(words ? "find.image.words" : "find.image.no-words"));
        sheet.line("");
    }
}
