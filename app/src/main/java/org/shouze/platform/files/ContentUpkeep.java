package org.shouze.platform.files;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the contents in order: encrypts what earlier versions did not, renews keys, sweeps what nobody refers to. */
@Component
class ContentUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(ContentUpkeep.class);
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final Duration DRAWN = Duration.ofDays(30);
    private static final int AT_ONCE = 100;

    private final ContentStore contents;
    private final DrawingStore drawings;
    private final UploadStore uploads;
    private final UploadDesk desk;
    private final ContentVault vault;
    private final ContentPlaces places;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ContentUpkeep(
            ContentStore contents,
            DrawingStore drawings,
            UploadStore uploads,
            UploadDesk desk,
            ContentVault vault,
            ContentPlaces places,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.contents = contents;
        this.drawings = drawings;
        this.uploads = uploads;
        this.desk = desk;
        this.vault = vault;
        this.places = places;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        Acting.as(Actor.platform(), () -> {
            encryptPlain();
            renewKeys();
            expireUploads();
            sweep();
            transaction.executeWithoutResult(
                    status -> drawings.forget(time.instant().minus(DRAWN)));
        });
    }

    /** What earlier versions left as it came; the plain copy goes after the database knows of the other. */
    private void encryptPlain() {
        for (var plain : transaction.execute(status -> contents.plain(AT_ONCE))) {
            try {
                encrypt(plain);
            } catch (IOException | BrokenContentException | Refusal unreadable) {
                LOG.error("Content {} cannot be encrypted: {}", plain.sha256(), unreadable.getMessage());
            }
        }
    }

    private void encrypt(StoredContent plain) throws IOException {
        StagedContent staged;
        try (var source = vault.open(plain, 0)) {
            staged = vault.stage(source, Long.MAX_VALUE);
        }
        if (!staged.sha256().equals(plain.sha256())) {
            vault.discard(staged);
            throw new BrokenContentException("its hash is another");
        }
        var copy = vault.store(staged, "content");
        var replaced = transaction.execute(status -> contents.replace(plain, copy));
        places.drop(replaced ? plain : copy);
    }

    /** After the master key was renewed only the contents' keys are sealed anew; the contents stay as they are. */
    private void renewKeys() {
        var after = "";
        List<StoredContent> page;
        do {
            var from = after;
            page = transaction.execute(status -> renewKeys(from));
            after = page.isEmpty() ? "" : page.getLast().sha256();
        } while (page.size() == AT_ONCE);
    }

    private List<StoredContent> renewKeys(String after) {
        var page = contents.after(after, AT_ONCE);
        for (var content : page) {
            var key = Objects.requireNonNull(content.sealedKey());
            if (vault.isOutdated(key)) {
                contents.reseal(content.sha256(), vault.resealed(key));
            }
        }
        return page;
    }

    private void expireUploads() {
        for (var id : transaction.execute(status -> uploads.expired(time.instant(), AT_ONCE))) {
            desk.dropParts(id);
            transaction.executeWithoutResult(status -> uploads.remove(id));
        }
    }

    private void sweep() {
        var before = time.instant().minus(YOUNG);
        transaction.execute(status -> contents.removeOrphans(before, AT_ONCE)).forEach(places::drop);
        for (var place : places.ours()) {
            try {
                place.each(lying -> {
                    if (lying.since().isBefore(before) && isOurs(lying.location())) {
                        sweep(place, lying.location());
                    }
                });
            } catch (IOException away) {
                LOG.warn("{} cannot be swept: {}", place.name(), away.getMessage());
            }
        }
    }

    private void sweep(ContentPlace place, String location) {
        var kept = transaction.execute(
                status -> contents.isReferred(place.name(), location) || contents.isTakenBack(place.name(), location));
        if (!kept) {
            places.drop(new StoredContent(HexFormat.of().formatHex(new byte[32]), 0, place.name(), location, null));
        }
    }

    /** Nothing else that somebody has put there is touched; the last are those of earlier versions. */
    private static boolean isOurs(String location) {
        return location.matches("(content|parts)/[0-9a-f]{2}/[0-9a-f]{64}-[0-9a-f]{8}|unfinished/content.*\\.part"
                + "|[0-9a-f]{2}/[0-9a-f]{64}");
    }
}
