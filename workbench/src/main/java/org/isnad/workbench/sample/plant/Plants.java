package org.isnad.workbench.sample.plant;

import java.util.List;

/** The tables of what is planted; conversations take turns through them. */
public final class Plants {
    /** Forgeries and attacks, by the classes of DOMAIN.md and EVIDENCE.md. */
    public static final List<Plant> FORGERIES = List.of(
            TextForgeries::nameInserted,
            FieldForgeries::fieldChanged,
            KeyForgeries::foreignSigner,
            TextForgeries::invented,
            FieldForgeries::secondField,
            KeyForgeries::weakKey,
            KeyForgeries::selfMadeKey,
            ReadingForgeries::swapped,
            TextForgeries::limitRemoved,
            FieldForgeries::appendedBehindLimit,
            PlaceForgeries::replayed,
            TextForgeries::listLengthened,
            TextForgeries::anachronism,
            TextForgeries::replaced,
            PlaceForgeries::decoy,
            PlaceForgeries::omitted,
            QuoteForgeries::quoted,
            QuoteForgeries::plantedOriginal,
            QuoteForgeries::discredited,
            PlaceForgeries::backDated,
            PlaceForgeries::replyMoved,
            SealForgeries::spliced);

    /** Damage that is nobody's forgery. */
    public static final List<Plant> DAMAGE = List.of(
            Damage::fromLine,
            Damage::listFooter,
            Damage::passedOn,
            Damage::refolded,
            Damage::subjectTag,
            Damage::reencoded,
            Damage::fromRewritten,
            Damage::gatewayBanner,
            Damage::clockSkew,
            Damage::linksRewritten,
            Damage::lateDraft,
            Damage::forwarded,
            StoreDamage::charsetChanged,
            StoreDamage::mimeRewritten,
            StoreDamage::exported,
            StoreDamage::htmlDropped);

    private Plants() {}
}
