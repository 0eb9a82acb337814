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

    /** The domain of {@code i=}, lower case, A-labels; empty where it has none. */
    public String identityDomain() {
        int at = identity.lastIndexOf('@');
        return at < 0 ? "" : DomainNames.canonical(identity.substring(at + 1));
    }
}
