/** The pages of plans: the list, the wizard from document to adoption, and the adopted plan. */
@NullMarked
package org.shouze.responsibility.plan.web;

import org.jspecify.annotations.NullMarked;
