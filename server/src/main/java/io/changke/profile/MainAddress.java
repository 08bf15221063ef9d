package io.changke.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The addresses and the main one among them, whose place the columns country, province, city and district repeat. */
final class MainAddress {

    private MainAddress() {}

    /** With what the columns say, and street and postal code where they are given beside them. */
    static List<Address> complete(List<Address> addresses, Map<String, @Nullable Object> facts) {
        List<Address> complete = new ArrayList<>(addresses);
        int main = main(addresses);
        if (main < 0) {
            String usual = "organisation".equals(facts.get("kind")) ? "work" : "home";
            complete.add(new Address(null, usual, null, null, null, null, null, null, null, true));
            main = 0;
        }
        Address before = complete.get(main);
        complete.set(
                main,
                before.in(
                                (String) facts.get("country"),
                                (String) facts.get("province"),
                                (String) facts.get("city"),
                                (String) facts.get("district"))
                        .at((String) facts.getOrDefault("addressLine", before.line()), (String)
                                facts.getOrDefault("postalCode", before.postalCode())));
        complete.removeIf(Address::isEmpty);
        return marked(complete);
    }

    /** One main address: the first that says so, or the first at all. */
    static List<Address> marked(List<Address> addresses) {
        int main = main(addresses);
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> addresses.get(i).asMain(i == main))
                .toList();
    }

    /** Country, province, city and district of the main one. */
    static void place(List<Address> addresses, Map<String, @Nullable Object> facts) {
        int at = main(addresses);
        Address main =
                at < 0 ? new Address(null, null, null, null, null, null, null, null, null, null) : addresses.get(at);
        facts.put("country", main.country());
        facts.put("province", main.province());
        facts.put("city", main.city());
        facts.put("district", main.district());
    }

    /** Its place, or -1. */
    private static int main(List<Address> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i).isMain()) {
                return i;
            }
        }
        return addresses.isEmpty() ? -1 : 0;
    }
}
