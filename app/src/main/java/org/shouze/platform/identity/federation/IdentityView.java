package org.shouze.platform.identity.federation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity of one's own elsewhere (外部身份), or that there is none yet.
 *
 * @param id null while nothing is linked
 */
public record IdentityView(@Nullable UUID id, UUID connectionId, String connection, String login, State state) {

    /** How it stands (关联状态). */
    public enum State {
        /** The connection keeps the password. */
        KEPT("由其验证密码"),
        LINKED("已关联"),
        FREE("未关联"),
        NONE("无");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
