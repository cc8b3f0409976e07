package org.shouze.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;

/**
 * What is wanted of an account of a program (服务账号申请).
 *
 * @param personId who answers for it; the account belongs to that person's unit
 */
public record NewServiceAccount(String login, String name, String purpose, UUID personId, Set<Role> roles) {}
