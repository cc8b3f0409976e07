package org.shouze.platform.shell;

import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes with the work of a keyed request, in the same transaction, that it is done (一次完成). The answer is kept a moment
 * later; a crash between the two must not let the repeated request do the work again.
 */
@Component
class OnceCommitted implements TransactionExecutionListener {

    private final AnswerStore store;

    OnceCommitted(AnswerStore store, PlatformTransactionManager transactions) {
        this.store = store;
        if (transactions instanceof ConfigurableTransactionManager configurable) {
            configurable.addListener(this);
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null || transaction.isReadOnly() || !transaction.isNewTransaction()) {
            return;
        }
        var attempt = request.getAttribute(IdempotencyFilter.AT_WORK, RequestAttributes.SCOPE_REQUEST);
        if (attempt instanceof IdempotencyFilter.Attempt work) {
            store.done(work.account(), work.key());
        }
    }
}
