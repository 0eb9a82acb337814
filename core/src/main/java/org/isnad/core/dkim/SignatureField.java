package org.isnad.core.dkim;

import java.time.Instant;
import java.util.List;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * A DKIM-Signature field (RFC 6376, 3.5), read as far as it can be read.
 *
 * @param field the field in the message
 * @param algorithm {@code a=} in lower case, for instance {@code rsa-sha256}; empty if missing
 * @param signature {@code b=}, decoded
 * @param bodyHash {@code bh=}, decoded
 * @param headerCanonicalization first half of {@code c=}
 * @param bodyCanonicalization second half of {@code c=}
 * @param domain {@code d=}, lower case, A-labels; empty if missing
 * @param selector {@code s=}, lower case; empty if missing
 * @param identity {@code i=} as written, or {@code @domain}
 * @param signedNames {@code h=}, lower case, in order, repetitions kept
 * @param bodyLimit {@code l=} in bytes, or null
 * @param signedAt {@code t=}, or null
 * @param expiresAt {@code x=}, or null
 */
public record SignatureField(
        HeaderField field,
        String algorithm,
        ByteString signature,
        ByteString bodyHash,
        Canonicalization headerCanonicalization,
        Canonicalization bodyCanonicalization,
        String domain,
        String selector,
        String identity,
        List<String> signedNames,
        @Nullable Long bodyLimit,
        @Nullable Instant signedAt,
        @Nullable Instant expiresAt) {
    public SignatureField {
        signedNames = List.copyOf(signedNames);
    }

    /** The domain of {@code i=}, which is dkim-quoted-printable (RFC 6376, 3.5), lower case, A-labels; empty where it has none. */
    public String identityDomain() {
        String decoded = identity.indexOf('=') < 0 ? identity : decoded(identity);
        int at = decoded.lastIndexOf('@');
        return at < 0 ? "" : DomainNames.canonical(decoded.substring(at + 1));
    }

    /** RFC 6376, 2.11; a {@code =} that two hexadecimal digits do not follow stands for itself. */
    private static String decoded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            plain.append(low < 0 ? c : (char) (high * 16 + low));
            i += low < 0 ? 0 : 2;
        }
        return plain.toString();
    }
}
