package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HexFormat;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.secret.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads every content again within some days and compares its hash: what rots on a disk is noticed while a backup has it. */
@Component
class ContentScrub {

    private static final Logger LOG = LoggerFactory.getLogger(ContentScrub.class);
    private static final int AT_ONCE = 500;

    private final ScrubStore store;
    private final ContentVault vault;
    private final FileStore files;
    private final FileSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ContentScrub(
            ScrubStore store,
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

    /** Reads what is due, at most so many bytes and whole contents only. */
    void read(long most) {
        var due = transaction.execute(
                status -> store.unread(time.instant().minus(Duration.ofDays(settings.scrubDays())), AT_ONCE));
        long read = 0;
        for (var content : due) {
            if (read > 0 && read + content.size() > most) {
                return;
            }
            read += content.size();
            verify(content);
        }
    }

    private void verify(StoredContent content) {
        try (var plain = vault.open(content, 0)) {
            var same = HexFormat.of().formatHex(digest(plain)).equals(content.sha256());
            conclude(content, same ? "" : "哈希与登记不符");
        } catch (BrokenContentException broken) {
            conclude(content, "内容缺失或已被改动：" + broken.getMessage());
        } catch (IOException away) {
            LOG.warn("A content cannot be read now: {}", away.getMessage());
        }
    }

    private static byte[] digest(InputStream plain) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[Chunks.PLAIN];
        for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private void conclude(StoredContent content, String damage) {
        transaction.executeWithoutResult(status -> {
            if (store.verified(content.sha256(), damage, time.instant())) {
                LOG.error("Content {} is damaged: {}", content.sha256(), damage);
                files.withContent(content.sha256())
                        .forEach(file -> events.publishEvent(
                                new FileDamaged(file.id(), file.unitId(), file.name(), file.sha256())));
            }
        });
    }
}
