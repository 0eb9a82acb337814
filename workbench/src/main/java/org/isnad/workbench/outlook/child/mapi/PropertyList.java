package org.isnad.workbench.outlook.child.mapi;

import java.util.Optional;
import java.util.Set;

/**
 * What is no mail (contacts, appointments, tasks, notes, lists of recipients) as lines of name and value, so that every
 * text and time of it can be read and found. Names are those of MS-OXPROPS where they are well known, else numbers.
 */
final class PropertyList {
    private static final int MAX_VALUE = 64 * 1024;
    private static final Set<Integer> SHOWN_ELSEWHERE =
            Set.of(Tags.MESSAGE_CLASS, Tags.SUBJECT, Tags.BODY, Tags.HTML, Tags.TRANSPORT_HEADERS);

    private PropertyList() {}

    static boolean isMail(String messageClass) {
        return messageClass.isEmpty()
                || messageClass.equals("IPM")
                || messageClass.startsWith("IPM.Note")
                || messageClass.startsWith("IPM.Post")
                || messageClass.startsWith("REPORT.");
    }

    static String of(MapiObject object) {
        StringBuilder list = new StringBuilder();
        for (int id : object.ids()) {
            if (!SHOWN_ELSEWHERE.contains(id)) {
                value(object, id)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> list.append(name(id))
                                .append(": ")
                                .append(value, 0, Math.min(value.length(), MAX_VALUE))
                                .append("\r\n"));
            }
        }
        return list.toString();
    }

    private static Optional<String> value(MapiObject object, int id) {
        return object.value(id).flatMap(value -> switch (value.type()) {
            case Value.TEXT, Value.TEXT_8_BIT -> Text.of(object, id);
            case Value.TIME -> StoredHeader.instant(value).map(Object::toString);
            default -> Optional.empty();
        });
    }

    private static String name(int id) {
        return switch (id) {
            case 0x3001 -> "DisplayName";
            case 0x3A05 -> "Generation";
            case 0x3A06 -> "GivenName";
            case 0x3A08 -> "BusinessTelephone";
            case 0x3A09 -> "HomeTelephone";
            case 0x3A11 -> "Surname";
            case 0x3A16 -> "CompanyName";
            case 0x3A17 -> "Title";
            case 0x3A18 -> "DepartmentName";
            case 0x3A1C -> "MobileTelephone";
            case 0x3A26 -> "Country";
            case 0x3A27 -> "Locality";
            case 0x3A29 -> "StreetAddress";
            case 0x3A2A -> "PostalCode";
            case 0x0060 -> "StartDate";
            case 0x0061 -> "EndDate";
            case 0x3007 -> "CreationTime";
            case 0x3008 -> "LastModificationTime";
            case 0x0C1A -> "SenderName";
            case 0x0C1F -> "SenderEmailAddress";
            case 0x0042 -> "SentRepresentingName";
            case 0x0E04 -> "DisplayTo";
            case 0x0E03 -> "DisplayCc";
            default -> "0x%04X".formatted(id);
        };
    }
}
