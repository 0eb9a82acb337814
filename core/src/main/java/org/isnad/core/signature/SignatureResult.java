package org.isnad.core.signature;

/** The result of checking one signature. DKIM today; ARC, S/MIME and OpenPGP take their place beside it. */
public interface SignatureResult {
    ResultWord word();

    boolean matches();

    Anchor anchor();
}
