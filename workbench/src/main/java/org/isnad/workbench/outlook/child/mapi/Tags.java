package org.isnad.workbench.outlook.child.mapi;

/** Numbers of properties (MS-OXPROPS), as far as they are asked for by number. */
public final class Tags {
    public static final int MESSAGE_CLASS = 0x001A;
    public static final int SUBJECT = 0x0037;
    public static final int CLIENT_SUBMIT_TIME = 0x0039;
    public static final int SENT_REPRESENTING_NAME = 0x0042;
    public static final int SENT_REPRESENTING_ADDRESS = 0x0065;
    public static final int TRANSPORT_HEADERS = 0x007D;
    public static final int RECIPIENT_TYPE = 0x0C15;
    public static final int SENDER_NAME = 0x0C1A;
    public static final int SENDER_ADDRESS = 0x0C1F;
    public static final int DELIVERY_TIME = 0x0E06;
    public static final int NORMALIZED_SUBJECT = 0x0E1D;
    public static final int BODY = 0x1000;
    public static final int RTF_COMPRESSED = 0x1009;
    public static final int HTML = 0x1013;
    public static final int MESSAGE_ID = 0x1035;
    public static final int REFERENCES = 0x1039;
    public static final int IN_REPLY_TO = 0x1042;
    public static final int DISPLAY_NAME = 0x3001;
    public static final int EMAIL_ADDRESS = 0x3003;
    public static final int CREATION_TIME = 0x3007;
    public static final int CONTENT_COUNT = 0x3602;
    public static final int ATTACH_DATA = 0x3701;
    public static final int ATTACH_FILENAME = 0x3704;
    public static final int ATTACH_METHOD = 0x3705;
    public static final int ATTACH_LONG_FILENAME = 0x3707;
    public static final int ATTACH_PATHNAME = 0x3708;
    public static final int ATTACH_LONG_PATHNAME = 0x370D;
    public static final int ATTACH_MIME_TAG = 0x370E;
    public static final int ATTACH_CONTENT_ID = 0x3712;
    public static final int SMTP_ADDRESS = 0x39FE;
    public static final int INTERNET_CODEPAGE = 0x3FDE;
    public static final int LOCALE_ID = 0x3FF1;
    public static final int MESSAGE_CODEPAGE = 0x3FFD;
    public static final int SENDER_SMTP_ADDRESS = 0x5D01;
    public static final int SENT_REPRESENTING_SMTP_ADDRESS = 0x5D02;
    public static final int PASSWORD = 0x67FF;

    private Tags() {}
}
