package org.shouze.platform.notify;

import org.shouze.platform.identity.FactorsCleared;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the owner of an account what others did to it (账号变动通知). */
@Component
class AccountNews {

    private final Messages messages;

    AccountNews(Messages messages) {
        this.messages = messages;
    }

    @ApplicationModuleListener(id = "notify.factors-cleared")
    void on(FactorsCleared event) {
        if (event.personId() != null) {
            messages.send(
                    event.unitId(),
                    event.personId(),
                    "您的第二因素已由安全管理员重置。如非您本人要求，请立即联系安全管理员；请尽快重新启用。",
                    "/account/security");
        }
    }
}
