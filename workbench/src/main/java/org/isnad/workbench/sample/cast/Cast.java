package org.isnad.workbench.sample.cast;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.prose.Tongue;

/** Everybody in the story. All names are put together from lists; whom they resemble is an accident. */
public final class Cast {
    /** Private people at the large provider: with the others, about as many senders as the dump of 2017 had. */
    private static final int CROWD = 4_300;

    private static final int COLLEAGUES = 40;
    private static final int JOURNALISTS = 24;
    private static final int OFFICIALS = 16;
    private static final int CRAFTSMEN = 8;
    private static final int ZONE = 60;
    private static final int ZONE_ABROAD = 180;

    private static final List<String> GIVEN_ARABIC = List.of(
            "أمل", "سامي", "هدى", "رشيد", "سلمى", "طارق", "نور", "يوسف", "مريم", "إلياس", "دنيا", "فادي", "زينب",
            "كمال", "رانيا", "وليد", "إيمان", "حسام", "لبنى", "جمال", "ريم", "عادل", "سعاد", "نبيل", "هالة", "بشير",
            "شيماء", "مروان", "وفاء", "أنيس", "غادة", "زياد");
    private static final List<String> GIVEN_LATIN = List.of(
            "Amal", "Sami", "Houda", "Rachid", "Salma", "Tarek", "Nour", "Youssef", "Mariam", "Elias", "Dounia", "Fadi",
            "Zeinab", "Kamal", "Rania", "Walid", "Imane", "Hossam", "Loubna", "Jamal", "Rim", "Adel", "Souad", "Nabil",
            "Hala", "Bachir", "Chaima", "Marwan", "Wafa", "Anis", "Ghada", "Ziad");
    private static final List<String> FAMILY_ARABIC = List.of(
            "حداد",
            "النجار",
            "بن عمر",
            "الشامي",
            "خليفة",
            "مطر",
            "قاسم",
            "الزهراوي",
            "سرور",
            "بركات",
            "العلوي",
            "داود",
            "فارس",
            "الحموي",
            "رزق",
            "تواتي",
            "منصور",
            "الخياط",
            "عيسى",
            "بوزيد",
            "السوسي",
            "كرم",
            "يعقوب",
            "الدباغ",
            "غانم",
            "بلقاسم",
            "حبيب",
            "الورتاني",
            "شاهين",
            "مراد");
    private static final List<String> FAMILY_LATIN = List.of(
            "Haddad",
            "Najjar",
            "Ben Omar",
            "Chami",
            "Khalifa",
            "Matar",
            "Kassem",
            "Zahraoui",
            "Sorour",
            "Barakat",
            "Alaoui",
            "Daoud",
            "Fares",
            "Hamwi",
            "Rizk",
            "Touati",
            "Mansour",
            "Khayat",
            "Issa",
            "Bouzid",
            "Soussi",
            "Karam",
            "Yacoub",
            "Dabbagh",
            "Ghanem",
            "Belkacem",
            "Habib",
            "Ouertani",
            "Chahine",
            "Mrad");

    private static final List<ClientKind> OFFICE = List.of(
            ClientKind.OUTLOOK, ClientKind.THUNDERBIRD, ClientKind.APPLE, ClientKind.OUTLOOK, ClientKind.TERMINAL);

    private static final Map<Box, Person> OWNERS = owners();

    private static Map<Box, Person> owners() {
        Map<Box, Person> owners = new EnumMap<>(Box.class);
        for (Box box : Box.values()) {
            owners.put(box, made(box));
        }
        return owners;
    }

    private Cast() {}

    static Person owner(Box box) {
        Person owner = OWNERS.get(box);
        if (owner == null) {
            throw new IllegalStateException("nobody owns " + box);
        }
        return owner;
    }

    private static Person made(Box box) {
        return switch (box) {
            case COORDINATOR ->
                owner("نادية الصباغ", "Nadia Sabbagh", Organisation.MOVEMENT, ClientKind.THUNDERBIRD, Tongue.ARABIC);
            case OFFICE ->
                owner("كريم بلحاج", "Karim Belhadj", Organisation.MOVEMENT, ClientKind.OUTLOOK, Tongue.FRENCH);
            case PRESS -> owner("ليلى مرقص", "Leila Morcos", Organisation.MOVEMENT, ClientKind.APPLE, Tongue.FRENCH);
            case TREASURER ->
                owner("سليم العطار", "Salim Attar", Organisation.MOVEMENT, ClientKind.OUTLOOK, Tongue.ENGLISH);
            case VOLUNTEERS ->
                owner("ياسمين دارغوث", "Yasmine Darghouth", Organisation.BIGMAIL, ClientKind.WEBMAIL, Tongue.ARABIC);
        };
    }

    private static Person owner(
            String arabic, String latin, Organisation organisation, ClientKind client, Tongue tongue) {
        return new Person(arabic, latin, mailbox(latin), organisation, client, tongue, ZONE);
    }

    /** Somebody of an organisation, drawn by chance. */
    public static Person someone(Organisation organisation, Chance chance) {
        return switch (organisation) {
            case BIGMAIL -> person(organisation, chance.below(CROWD));
            case MOVEMENT, LOOKALIKE ->
                person(Organisation.MOVEMENT, chance.below(COLLEAGUES)).at(organisation);
            case PAPER -> person(organisation, chance.below(JOURNALISTS));
            case COMMISSION -> person(organisation, chance.below(OFFICIALS));
            case PRINTER, COACHES -> person(organisation, chance.below(CRAFTSMEN));
            case BANK -> desk(organisation, "notifications", ClientKind.ROBOT, Tongue.FRENCH);
            case LISTS -> desk(organisation, "benevoles", ClientKind.ROBOT, Tongue.ARABIC);
            case POSTING -> desk(organisation, "bounce", ClientKind.ROBOT, Tongue.FRENCH);
        };
    }

    /** A function's address rather than a person's. */
    public static Person desk(Organisation organisation, String mailbox, ClientKind client, Tongue tongue) {
        return new Person(organisation.arabic(), organisation.latin(), mailbox, organisation, client, tongue, ZONE);
    }

    /** The {@code number}-th of an organisation: always the same name, address, client and language. */
    private static Person person(Organisation organisation, int number) {
        Chance chance = Chance.of(0, organisation.domain(), number);
        int given = chance.below(GIVEN_LATIN.size());
        int family = chance.below(FAMILY_LATIN.size());
        String latin = GIVEN_LATIN.get(given) + " " + FAMILY_LATIN.get(family);
        boolean crowd = organisation == Organisation.BIGMAIL;
        ClientKind client = crowd ? (chance.share(0.7) ? ClientKind.WEBMAIL : ClientKind.PHONE) : chance.one(OFFICE);
        return new Person(
                GIVEN_ARABIC.get(given) + " " + FAMILY_ARABIC.get(family),
                latin,
                mailbox(latin) + (crowd || number >= 10 ? "." + number : ""),
                organisation,
                client,
                chance.one(List.of(Tongue.values())),
                chance.share(0.9) ? ZONE : ZONE_ABROAD);
    }

    private static String mailbox(String latin) {
        return latin.toLowerCase(Locale.ROOT).replace(' ', '.');
    }
}
