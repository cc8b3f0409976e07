package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private final AttemptStore attempts;
    private final FileStore files;
    private final FileSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    VirusCheck(
            CheckStore store,
            ContentVault vault,
            AttemptStore attempts,
            FileStore files,
            FileSettings settings,
            ApplicationEventPublisher events,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.vault = vault;
        this.attempts = attempts;
        this.files = files;
        this.settings = settings;
        this.events = events;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Checks what waits, the oldest first; ends at once where the scanner is away, and not where one content cannot be read. */
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
        return store.waiting(AT_ONCE, time.instant());
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
        try (var plain = new LateStream((long from) -> vault.open(content, from))) {
            return scanned(content, address, plain);
        } catch (BrokenContentException damaged) {
            failed(content, "内容已损坏，无法检查");
        } catch (IOException | UncheckedIOException away) {
            LOG.warn("A content cannot be read for the virus check: {}", away.getMessage());
            failed(content, "文件存储暂时无法读取");
        }
        return true;
    }

    private boolean scanned(StoredContent content, String address, InputStream plain) {
        Verdict verdict;
        try {
            verdict = new VirusScanner(address).scan(plain);
        } catch (IOException away) {
            LOG.warn("The virus scanner cannot be asked: {}", away.getMessage());
            return false;
        }
        conclude(content, verdict);
        return true;
    }

    /** Tried again, later each time, so that it does not stand in the way of others. */
    private void failed(StoredContent content, String why) {
        transaction.executeWithoutResult(status -> {
            store.conclude(content.sha256(), CheckState.FAILED, why, time.instant());
            attempts.failed(content.sha256(), AttemptStore.Purpose.CHECK, time.instant());
        });
    }

    private void conclude(StoredContent content, Verdict verdict) {
        switch (verdict) {
            case Verdict.Clean() -> conclude(content, CheckState.CLEAN, "");
            case Verdict.Infected(var signature) -> lockAway(content, signature);
            case Verdict.TooLarge() -> conclude(content, CheckState.TOO_LARGE, "文件大于病毒检查程序的上限");
            case Verdict.Undecided(var why) -> failed(content, why);
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
