package org.isnad.core.clock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * x-dg-ref, by which a labelling program on the author's computer refers to what it labelled: XML in base64 with a FILETIME
 * in the attribute {@code t} and a path whose folder is a UUID of version 1.
 *
 * @param written the attribute {@code t}
 * @param folder the UUID in the path, if it holds a time
 */
public record LabelReference(Instant written, Optional<UuidTime> folder) {
    private static final int LONGEST = 1 << 16;
    private static final Pattern TIME = Pattern.compile("\\bt=\"(\\d{17,18})\"");

    public static Optional<LabelReference> parse(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        String xml;
        try {
            xml = new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(xml);
        if (!time.find()) {
            return Optional.empty();
        }
        return Optional.of(new LabelReference(
                FileTime.instant(Long.parseLong(time.group(1))),
                UuidTime.in(xml).stream().findFirst()));
    }

    static Optional<EmbeddedTime> decode(String value) {
        String raw = value.strip();
        return parse(raw).map(label -> EmbeddedTime.at(Clock.LABEL_TIME, label.written(), raw, value.indexOf(raw)));
    }
}
