package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content that is gone is a damage; a folder that is not mounted is an outage, and damages nothing. */
class FolderPlaceTests {

    private static final String LOCATION = "content/ab/abcdef";

    @TempDir
    Path home;

    @TempDir
    Path share;

    @Test
    void takesAFolderThatIsNotMountedForAway() {
        var place = new FolderPlace(home, share.toString());

        assertThatThrownBy(() -> place.open(LOCATION, 0))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(BrokenContentException.class)
                .hasMessageContaining("not mounted");
    }

    @Test
    void writesNothingOntoTheBarePlaceOfAShare() throws IOException {
        var place = new FolderPlace(home, share.toString());
        var file = Files.writeString(home.resolve("content.part"), "x");

        assertThatThrownBy(place::unfinished).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> place.put(LOCATION, file)).isInstanceOf(IOException.class);

        assertThat(share).isEmptyDirectory();
    }

    @Test
    void takesAContentThatIsMissingAmongOthersForBroken() throws IOException {
        var place = new FolderPlace(home, share.toString());
        place.claim("this database");

        assertThatThrownBy(() -> place.open(LOCATION, 0)).isInstanceOf(BrokenContentException.class);
    }

    @Test
    void takesAContentThatIsMissingInTheHomeFolderForBroken() throws IOException {
        Files.createDirectories(home.resolve("files"));

        assertThatThrownBy(() -> new FolderPlace(home, "").open(LOCATION, 0))
                .isInstanceOf(BrokenContentException.class);
    }
}
