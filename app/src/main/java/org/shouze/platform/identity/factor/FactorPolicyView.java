package org.shouze.platform.identity.factor;

import java.util.Map;
import org.shouze.platform.kernel.security.Role;

/** Which roles have to use which second factor (第二因素规定), and how many days a newcomer has to set it up. */
public record FactorPolicyView(Map<Role, FactorKind> roles, int graceDays) {}
