package dev.caveat.check;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses of machines anybody can reach: a text may name others, and asking them would tell what is in this network. */
final class PublicAddress {
    private PublicAddress() {}

    /** Whether it is one that the whole Internet has in common. */
    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return address instanceof Inet4Address ? isPublic4(first, second, bytes[2] & 0xFF) : isPublic6(first, second, bytes[2] & 0xFF, bytes[3] & 0xFF);
    }

    private static boolean isPublic4(int first, int second, int third) {
        boolean own = first == 0 || first >= 240;
        boolean carriers = first == 100 && second >= 64 && second < 128;
        boolean special = first == 192 && second == 0 && third == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return !own && !carriers && !special && !benchmark;
    }

    /** Only what is given out at present (2000::/3), without the ways into other networks that an IPv4 address could hide in. */
    private static boolean isPublic6(int first, int second, int third, int fourth) {
        boolean given = (first & 0xE0) == 0x20;
        boolean teredo = first == 0x20 && second == 0x01 && third == 0 && fourth == 0;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return given && !teredo && !sixToFour;
    }
}
