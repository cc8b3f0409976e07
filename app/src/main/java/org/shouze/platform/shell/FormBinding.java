package org.shouze.platform.shell;

import org.shouze.platform.kernel.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;

/** A form fills in what its record declares (表单绑定), and nothing beside or inside of that. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormBinding {

    // NB: no form of ours has indexed names, and the binder stumbles over places that a list does not have.
    @InitBinder
    void declaredFieldsOnly(WebDataBinder binder, WebRequest request) {
        request.getParameterNames().forEachRemaining(name -> {
            if (name.indexOf('[') >= 0) {
                throw Refusal.invalid(name, "没有这样的参数，请对照页面或接口文档检查。");
            }
        });
        binder.setDeclarativeBinding(true);
    }
}
