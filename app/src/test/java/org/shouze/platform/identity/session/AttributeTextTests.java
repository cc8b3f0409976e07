package org.shouze.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.FlashMap;

class AttributeTextTests {

    /** In the form in which the web framework keeps it: a list, with the address and the parameters of the next page. */
    @Test
    void bringsBackWhatARedirectLeavesForTheNextPage() {
        var left = new FlashMap();
        left.put("address", "http://localhost/feeds/one.ics");
        left.setTargetRequestPath("/calendar/feeds");
        left.addTargetRequestParam("q", "一");
        left.startExpirationPeriod(180);

        assertThat(AttributeText.read(AttributeText.of(new CopyOnWriteArrayList<>(List.of(left)))))
                .contains(List.of(left));
    }

    @Test
    void bringsNothingBackOfAKindThatNoSessionHolds() {
        assertThat(AttributeText.read(AttributeText.of(new Point(1, 2)))).isEmpty();
    }
}
