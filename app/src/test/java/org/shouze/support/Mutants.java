package org.shouze.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changed copies of good input, the same ones with every run: what a fuzzer tries in its first second. */
public final class Mutants {

    private static final int COUNT = 2000;
    private static final int[] TELLING = {
        0, 0xff, 0x7f, 0x80, '"', '\\', '\n', '{', '[', '-', '9', ':', '/', ',', 0xED, 0xF0
    };

    private final Random random = new Random(20_261_122);
    private final List<byte[]> seeds;

    private Mutants(List<byte[]> seeds) {
        this.seeds = seeds;
    }

    public static Stream<byte[]> of(byte[]... seeds) {
        var mutants = new Mutants(List.of(seeds));
        return Stream.concat(Stream.of(seeds), Stream.generate(mutants::next).limit(COUNT));
    }

    public static Stream<byte[]> of(String... seeds) {
        return of(Arrays.stream(seeds)
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    private byte[] next() {
        var mutant = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = 1 + random.nextInt(4);
        for (int n = 0; n < changes && mutant.length > 0; n++) {
            mutant = changed(mutant);
        }
        return mutant;
    }

    private byte[] changed(byte[] octets) {
        var copy = octets.clone();
        int place = random.nextInt(octets.length);
        return switch (random.nextInt(6)) {
            case 0 -> put(copy, place, (byte) random.nextInt());
            case 1 -> put(copy, place, (byte) TELLING[random.nextInt(TELLING.length)]);
            case 2 -> put(copy, place, (byte) (copy[place] ^ (1 << random.nextInt(8))));
            case 3 -> Arrays.copyOf(copy, place);
            case 4 -> twice(copy, place);
            default -> without(copy, place);
        };
    }

    private static byte[] put(byte[] octets, int place, byte value) {
        octets[place] = value;
        return octets;
    }

    private byte[] twice(byte[] octets, int place) {
        int length = Math.min(octets.length - place, 1 + random.nextInt(64));
        var out = new ByteArrayOutputStream();
        out.write(octets, 0, place + length);
        out.write(octets, place, octets.length - place);
        return out.toByteArray();
    }

    private byte[] without(byte[] octets, int place) {
        int end = Math.min(octets.length, place + 1 + random.nextInt(16));
        var out = new ByteArrayOutputStream();
        out.write(octets, 0, place);
        out.write(octets, end, octets.length - end);
        return out.toByteArray();
    }
}
