package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.isnad.core.arc.ArcCause;
import org.isnad.core.arc.ArcStatus;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.KeyFingerprint;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;
import org.isnad.core.mail.TransferEncoding;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;

/**
 * Constants that stand in catalogs by their order: whoever changes that order would change what old cases say. New
 * constants are added at the end, here as there.
 */
class CodesTest {
    @Test
    void storedConstantsKeepTheirOrder() {
        assertOrder(ItemKind.values(), "CONTAINER MESSAGE EMBEDDED_MESSAGE ATTACHMENT FILE");
        assertOrder(ItemStatus.values(), "EMITTED FAILED SKIPPED OPEN");
        assertOrder(Canonicalization.values(), "SIMPLE RELAXED");
        assertOrder(
                DkimCause.values(),
                "NONE FIELD_INVALID VERSION_UNKNOWN ALGORITHM_UNKNOWN FROM_NOT_SIGNED IDENTITY_MISMATCH KEY_MISSING"
                        + " KEY_REVOKED KEY_INVALID KEY_RESTRICTED BODY_HASH HEADER_HASH BODY_AND_HEADER_HASH"
                        + " RSA_SHA1 KEY_TOO_SHORT EXPIRED TESTING BODY_NOT_KEPT");
        assertOrder(Repair.Kind.values(), "LINE_ENDS FINAL_LINE_END MBOX_FROM_LINE BYTE_ORDER_MARK MBOX_ESCAPING");
        assertOrder(Claim.values(), "CONTENT SENDER SUBJECT STATED_DATE ATTACHMENTS PLACE_IN_THREAD PLACE_IN_MAILBOX");
        assertOrder(Bearing.values(), "SUPPORTS NEUTRAL AGAINST COULD_NOT_CHECK");
        assertOrder(Strength.values(), "ANCHORED_SIGNATURE INDEPENDENT FORGEABLE NONE TELLING SLIGHT");
        assertOrder(
                Maker.values(), "SIGNER AUTHOR_CLIENT SUBMISSION_SERVER RELAY RECIPIENT_STORE THIRD_PARTY PUBLISHER");
        assertOrder(TransferEncoding.values(), "IDENTITY QUOTED_PRINTABLE BASE64 UUENCODE UNKNOWN");
        assertOrder(
                Caveat.Kind.values(),
                "EXPIRED TESTING RSA_SHA1 SHORT_KEY NOT_CONFORMING BODY_LIMIT REPEATED_FIELD FIELD_NOT_SIGNED TRANSPORT"
                        + " WEAK_KEY WEAK_DIGEST REVOKED BODY_NOT_KEPT");
        assertOrder(Scheme.values(), "SMIME_DETACHED SMIME_OPAQUE PGP_MIME PGP_CLEARSIGNED");
        assertOrder(
                EndToEndCause.values(),
                "NONE KEY_MISSING CONTENT_DIFFERS SIGNATURE_DIFFERS UNREADABLE ALGORITHM_UNKNOWN NOT_OF_CONTENT TOO_LARGE"
                        + " UNANCHORED");
        assertOrder(CertificateStatement.Kind.values(), "CERTIFICATE AUTHORITY OPENPGP");
        assertOrder(KeyFingerprint.Kind.values(), "KEY DEBIAN");
        assertOrder(KeyOrigin.Kind.values(), "DNS ARCHIVE OWNER OTHER RECOVERED");
        assertOrder(
                RecoveryProgress.Outcome.values(),
                "OPEN RECOVERED BUDGET NO_SAMPLES MEMORY TOO_FEW NOT_RECOVERABLE FOUND");
        assertOrder(ResultWord.values(), "NONE PASS FAIL POLICY NEUTRAL TEMPERROR PERMERROR");
        assertOrder(SignatureKind.values(), "DKIM ARC_MESSAGE ARC_SEAL GOOGLE");
        assertOrder(ArcStatus.values(), "NONE PASS FAIL UNCHECKED");
        assertOrder(
                ArcCause.values(),
                "NONE NO_CHAIN INSTANCE INCOMPLETE_SET BROKEN_BEFORE CHAIN_VALUE FIELD_INVALID KEY_MISSING"
                        + " MESSAGE_SIGNATURE SEAL BODY_NOT_KEPT");
        assertOrder(Level.values(), "VERIFIED CORROBORATED CONSISTENT UNDECIDED SUSPICIOUS CONTRADICTED");
    }

    private static void assertOrder(Enum<?>[] values, String names) {
        assertThat(Arrays.stream(values).map(Enum::name)).startsWith(names.split(" "));
    }
}
