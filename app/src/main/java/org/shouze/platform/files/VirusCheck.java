package org.shouze.platform.files;

import java.io.IOException;
import java.util.List;
import org.shouze.platform.files.VirusScanner.Verdict;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has every content looked at by the virus scanner, and locks away what it finds. Nothing waits in a transaction for it. */
@Component
class VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);
    private static final int AT_ONCE = 200;

    private final CheckStore store;
    private final ContentVault vault;
    private final FileStore files;
    private final FileSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    VirusCheck(
            CheckStore store,
            ContentVault vault,
            FileStore files,
            FileSettings settings,
            ApplicationEventPublisher events,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.vault = vault;
        this.files = files;
        this.settings = settings;
        this.events = events;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Checks what waits, the oldest first; ends at once where the scanner is away. */
    void waiting() {
        Acting.as(Actor.platform(), () -> {
            for (var content : transaction.execute(status -> waitingNow())) {
                if (!check(content)) {
                    return;
                }
            }
        });
    }

    private List<StoredContent> waitingNow() {
        if (settings.scanner().isEmpty()) {
            store.excuse();
            return List.of();
        }
        return store.waiting(AT_ONCE);
    }

    /** Checks one content that was just stored. */
    void check(String sha256) {
        Acting.as(Actor.platform(), () -> {
            var found = transaction.execute(status -> settings.scanner().isEmpty()
                    ? List.<StoredContent>of()
                    : store.waiting(sha256).stream().toList());
            found.forEach(this::check);
        });
    }

    /** False where the scanner could not be reached. */
    private boolean check(StoredContent content) {
        var address = transaction.execute(status -> settings.scanner());
        var limit = transaction.execute(status -> settings.scannerLimit());
        if (content.size() > limit) {
            conclude(content, CheckState.TOO_LARGE, "文件大于检查上限 " + Sizes.text(limit));
            return true;
        }
        try (var plain = vault.open(content, 0)) {
            conclude(content, new VirusScanner(address).scan(plain));
            return true;
        } catch (BrokenContentException damaged) {
            conclude(content, CheckState.FAILED, "内容已损坏，无法检查");
            return true;
        } catch (IOException away) {
            LOG.warn("The virus scanner cannot be asked: {}", away.getMessage());
            return false;
        }
    }

    private void conclude(StoredContent content, Verdict verdict) {
        switch (verdict) {
            case Verdict.Clean() -> conclude(content, CheckState.CLEAN, "");
            case Verdict.Infected(var signature) -> lockAway(content, signature);
            case Verdict.TooLarge() -> conclude(content, CheckState.TOO_LARGE, "文件大于病毒检查程序的上限");
            case Verdict.Undecided(var why) -> conclude(content, CheckState.FAILED, why);
        }
    }

    private void conclude(StoredContent content, CheckState state, String note) {
        transaction.executeWithoutResult(status -> store.conclude(content.sha256(), state, note, time.instant()));
    }

    private void lockAway(StoredContent content, String signature) {
        transaction.executeWithoutResult(status -> {
            if (store.conclude(content.sha256(), CheckState.QUARANTINED, signature, time.instant())) {
                files.withContent(content.sha256()).forEach(file -> record(file, signature));
            }
        });
    }

    /** Also for a file that comes later with the same content. */
    void record(FileView file, String signature) {
        store.quarantine(entry(file, signature));
        events.publishEvent(new FileQuarantined(file.id(), file.unitId(), file.storedPerson(), file.name(), signature));
    }

    private QuarantineView entry(FileView file, String signature) {
        return new QuarantineView(
                Ids.next(),
                file.unitId(),
                file.id(),
                file.sha256(),
                file.name(),
                signature,
                file.storedByName(),
                time.now());
    }
}
