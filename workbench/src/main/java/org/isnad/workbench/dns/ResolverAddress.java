package org.isnad.workbench.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;

/**
 * A resolver that the user named. By its address: to find the address of a name would be a question to somebody whom nobody
 * named.
 *
 * @param text as written into results: address and port
 * @param socket where it is asked
 */
public record ResolverAddress(String text, InetSocketAddress socket) {
    private static final int DNS_PORT = 53;
    private static final int LAST_PORT = 65_535;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<four>[0-9.]+))(?::(?<port>[0-9]{1,5}))?|(?<bare>[0-9A-Fa-f:.]*:.*:[0-9A-Fa-f:.]*)");

    /** Empty if it is no address. */
    public static Optional<ResolverAddress> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String six = matcher.group("six") != null ? matcher.group("six") : matcher.group("bare");
        String portText = matcher.group("port");
        int port = portText == null ? DNS_PORT : Integer.parseInt(portText);
        if (port == 0 || port > LAST_PORT) {
            return Optional.empty();
        }
        try {
            InetAddress address = six != null
                    ? Address.getByAddress(six, Address.IPv6)
                    : Address.getByAddress(matcher.group("four"), Address.IPv4);
            String host = six != null ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
            return Optional.of(new ResolverAddress(host + ":" + port, new InetSocketAddress(address, port)));
        } catch (UnknownHostException notAnAddress) {
            // Said by the caller, with what was written.
            return Optional.empty();
        }
    }
}
