package org.shouze.application.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.LogVerifier;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.audit.chain.SigningKey;
import org.shouze.platform.audit.chain.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an exported log (核验日志): needs neither the database nor trust in it. */
@Command(
        name = "verify",
        description = "Checks an exported log and names the first broken link.",
        exitCodeList = {
            "0:every link holds",
            "1:something is wrong",
            "2:the command line is wrong",
            "3:a file cannot be read"
        })
final class VerifyLog implements Callable<Integer> {

    private static final int WRONG = 1;
    private static final int UNREADABLE = 3;
    private static final int LONGEST_LINE = 4_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The export, .jsonl or .jsonl.gz.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "A public key from the page, kept elsewhere; may be repeated.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Checkpoints that were sent out: shows a chain rewritten whole, or cut short.")
    private @Nullable Path checkpoints;

    @Override
    public Integer call() {
        try {
            var verifier = new LogVerifier(publicKeys(), outside());
            return report(judged(verifier));
        } catch (NoSuchFileException e) {
            return failed("There is no file " + e.getFile() + ". 文件不存在。");
        } catch (IllegalArgumentException e) {
            return failed("A key or checkpoint cannot be read: " + e.getMessage() + ". 公钥或检查点文件无法读取。");
        } catch (IOException e) {
            return failed("The file cannot be read (" + e.getMessage() + "). 文件无法读取。");
        }
    }

    private Verdict judged(LogVerifier verifier) throws IOException {
        try (var reader = reader(file)) {
            var line = line(reader);
            while (line != null && verifier.take(line)) {
                line = line(reader);
            }
        } catch (EOFException | ZipException | CharacterCodingException cutOrDamaged) {
            verifier.take("");
        }
        return verifier.verdict();
    }

    /** The next line; of one longer than any entry nothing, so that a file without line ends does not fill the memory. */
    private static @Nullable String line(BufferedReader reader) throws IOException {
        var next = reader.read();
        if (next < 0) {
            return null;
        }
        var text = new StringBuilder();
        while (next >= 0 && next != '\n') {
            if (text.length() >= LONGEST_LINE) {
                return "";
            }
            text.append((char) next);
            next = reader.read();
        }
        var windows = !text.isEmpty() && text.charAt(text.length() - 1) == '\r';
        return windows ? text.substring(0, text.length() - 1) : text.toString();
    }

    private int report(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole whole -> {
                say("The log is whole: positions " + (whole.from() + 1) + " to " + whole.to() + ", " + whole.seals()
                        + " signatures" + (whole.hidden() > 0 ? ", " + whole.hidden() + " entries as digests only" : "")
                        + ". 日志完整，未发现改动。");
                if (whole.provenTo() > 0 && whole.provenTo() < whole.to()) {
                    say("What came from outside proves it up to position " + whole.provenTo()
                            + "; what follows is signed with keys of the file only. 外部公钥或检查点可证明至第 "
                            + whole.provenTo() + " 条，其后仅以文件自带公钥核对。");
                }
                if (whole.provenTo() == 0) {
                    say("Signatures were checked with the keys in the file itself: give --key or --checkpoints to also"
                            + " exclude a log rewritten whole. 签名仅以文件自带公钥核对，请用 --key 或 --checkpoints 进一步核对。");
                }
                yield 0;
            }
            case Verdict.Broken broken -> {
                complain("The log is broken at position " + broken.position() + ": " + broken.what() + ". 日志在第 "
                        + broken.position() + " 条处不符。");
                yield WRONG;
            }
        };
    }

    private List<PublicKey> publicKeys() throws IOException {
        var read = new ArrayList<PublicKey>();
        for (var key : keys) {
            read.add(SigningKey.readPublic(Files.readString(key)));
        }
        return read;
    }

    private List<Seal> outside() throws IOException {
        var seals = new ArrayList<Seal>();
        for (var line : checkpoints == null ? List.<String>of() : Files.readAllLines(checkpoints)) {
            if (LogLine.read(line) instanceof LogLine.Sealed sealed) {
                seals.add(sealed.seal());
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException("a line that is no checkpoint");
            }
        }
        return seals;
    }

    /** Malformed text is an error, never replaced: each byte counts. */
    private static BufferedReader reader(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(unzipped(file), decoder));
    }

    private static InputStream unzipped(Path file) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(2);
        var zipped = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return zipped ? new GZIPInputStream(raw) : raw;
    }

    private int failed(String message) {
        complain(message);
        return UNREADABLE;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private void complain(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
