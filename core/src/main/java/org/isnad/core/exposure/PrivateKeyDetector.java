package org.isnad.core.exposure;

import java.util.List;
import java.util.regex.Pattern;

/** Private keys as RFC 7468, OpenSSH and RFC 9580 (OpenPGP) armour them, with at least one line of what they hold. */
final class PrivateKeyDetector implements Detector {
    private static final Pattern ARMOURED =
            Pattern.compile("(-----BEGIN ((?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY|PGP PRIVATE KEY BLOCK)-----"
                    + "[\\s\\S]{0,400}?[A-Za-z0-9+/=]{32,}[^-]{0,20000}(?:-----END \\2-----)?)");

    private static final Pattern PUTTY =
            Pattern.compile("(PuTTY-User-Key-File-\\d: [^\\n]{1,80}\\n[\\s\\S]{0,4000}?Private-Lines: \\d+)");

    private static final List<Matches> FORMS = List.of(
            new Matches(ExposureKind.PRIVATE_KEY, "private-key", Starts.words("-----BEGIN "), ARMOURED, value -> true),
            new Matches(ExposureKind.PRIVATE_KEY, "putty", Starts.words("PuTTY-User-Key-File-"), PUTTY, value -> true));

    @Override
    public List<Starts> starts() {
        return Matches.starts(FORMS);
    }

    @Override
    public List<ExposedPlace> find(Clues clues) {
        return Matches.all(FORMS, clues);
    }
}
