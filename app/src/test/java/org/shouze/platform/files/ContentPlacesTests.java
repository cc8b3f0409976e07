package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.support.KeptFiles;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;

/** A folder that nobody has marked is new, or the bare place of a share that is not mounted. */
@ShouzeTest
class ContentPlacesTests {

    @TempDir
    private Path share;

    @TempDir
    private Path otherHome;

    @Autowired
    private Files files;

    @Autowired
    private BucketPlace bucket;

    @Autowired
    private FileSettings settings;

    @Autowired
    private PlaceStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestBureau.Factory bureaus;

    @Value("${shouze.home}")
    private Path home;

    @BeforeEach
    void keepOne() {
        var bureau = bureaus.fresh();
        var content = ("内容" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", content));
    }

    @Test
    void takesABareFolderForAwayWhileContentsShouldLieThere() {
        var places = places(otherHome);

        assertThat(places.isFolderAway()).isTrue();
        assertThatThrownBy(places::current).isInstanceOf(IOException.class).hasMessageContaining("not mounted");
        assertThatThrownBy(places::desk).isInstanceOf(IOException.class);
        assertThat(places.ours()).isEmpty();
        assertThat(share).isEmptyDirectory();
    }

    @Test
    void claimsAnEmptyFolderWhileAllContentsLieInTheHome() throws IOException {
        var places = places(home);

        assertThat(places.isFolderAway()).isFalse();
        assertThat(places.current().whereabouts()).isEqualTo(share.toString());
        assertThat(share.resolve(ContentPlace.OWNER)).hasContent(store.identity());
    }

    @Test
    void claimsAnEmptyFolderWhenTheAdministratorSaysSo() throws IOException {
        var places = places(otherHome);

        places.takeOver();

        assertThat(places.current().whereabouts()).isEqualTo(share.toString());
    }

    private ContentPlaces places(Path homeFolder) {
        return new ContentPlaces(new FolderPlace(homeFolder, share.toString()), bucket, settings, store, transactions);
    }
}
