package org.isnad.workbench.sample.cast;

/**
 * The organisations of the story, all invented, under the top-level domains that RFC 2606 keeps for such things and at
 * the addresses that RFC 5737 does.
 */
public enum Organisation {
    /** The civic movement whose mailboxes leaked. */
    MOVEMENT("jisr.example", "mx1", "192.0.2.25", "جسر", "Jisr"),
    /** A newspaper. */
    PAPER("courrier-des-rives.example", "smtp", "198.51.100.17", "بريد الضفاف", "Le Courrier des Rives"),
    /** A printer, whose server still has a key of 512 bits. */
    PRINTER("imprimerie-zayt.test", "mail", "198.51.100.40", "مطبعة الزيت", "Imprimerie Zayt"),
    /** A bank, which signs twice. */
    BANK("banque-du-littoral.test", "relay", "203.0.113.9", "مصرف الساحل", "Banque du Littoral"),
    /** The electoral commission; its gateway never left SHA-1. */
    COMMISSION("commission-scrutin.test", "gw", "203.0.113.70", "هيئة الاقتراع", "Commission du scrutin"),
    /** The large provider where private people have their mail. */
    BIGMAIL("bigmail.example", "mail-a", "192.0.2.180", "بريد", "Bigmail"),
    /** The movement's mailing lists. */
    LISTS("lists.jisr.example", "lists", "192.0.2.26", "قوائم جسر", "Listes Jisr"),
    /** A coach company, whose key was made carelessly. */
    COACHES("cars-du-delta.test", "post", "203.0.113.120", "حافلات الدلتا", "Cars du Delta"),
    /** A newsletter service that signs in its own name whatever its customers send. */
    POSTING("envoi-groupe.example", "out", "198.51.100.90", "إرسال", "Envoi Groupé"),
    /** The attacker's look-alike of the movement. */
    LOOKALIKE("jisr-mouvement.test", "vps", "203.0.113.201", "جسر", "Jisr");

    private final String domain;
    private final String host;
    private final String ip;
    private final String arabic;
    private final String latin;

    Organisation(String domain, String host, String ip, String arabic, String latin) {
        this.domain = domain;
        this.host = host;
        this.ip = ip;
        this.arabic = arabic;
        this.latin = latin;
    }

    public String domain() {
        return domain;
    }

    /** The name of the server that sends and receives its mail. */
    public String host() {
        return host + "." + domain;
    }

    public String ip() {
        return ip;
    }

    public String arabic() {
        return arabic;
    }

    public String latin() {
        return latin;
    }
}
