package org.isnad.workbench.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;

/**
 * Under which names a server may be asked (RFC 9110, 7.2: Host). Whoever writes another one into Host was led here by somebody
 * else's name server (DNS rebinding), and is refused.
 */
final class Authorities {
    private Authorities() {}

    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Workbench.BadRequest(Phrase.of("web.problem.address", address));
        }
    }

    /** Name and port of an address as URLs have them: numbers of IPv6 in brackets (RFC 3986, 3.2.2). */
    static String of(String address, int port) {
        return inBrackets(address) + ":" + port;
    }

    private static String inBrackets(String address) {
        return address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
    }

    /** What a browser that means this server writes into Host; the scheme's usual port is left out of it. */
    static Set<String> meant(ServeOrder order, int port) {
        Set<String> hosts = new HashSet<>();
        order.names().forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
        hosts.add(inBrackets(order.address().toLowerCase(Locale.ROOT)));
        if (isLoopback(order.address())) {
            hosts.addAll(List.of("127.0.0.1", "localhost", "[::1]"));
        }
        Set<String> authorities = new HashSet<>();
        for (String host : hosts) {
            authorities.add(host + ":" + port);
            if (port == (order.secure() ? 443 : 80)) {
                authorities.add(host);
            }
        }
        return authorities;
    }
}
