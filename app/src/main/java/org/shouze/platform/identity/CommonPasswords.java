package org.shouze.platform.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that everybody tries (常见口令). The list holds words; a password is common when nothing but such words is left of it
 * after what people add to words is taken away: digits and signs around and between, letters written as digits.
 */
final class CommonPasswords {

    private static final int LONGEST_WORD = 20;
    private static final String WALKS =
            "qwertyuiop|asdfghjkl|zxcvbnm|1234567890|0987654321|abcdefghijklmnopqrstuvwxyz|1qaz2wsx3edc4rfv5tgb6yhn";

    private static final Set<String> WORDS = words();

    private CommonPasswords() {}

    static boolean has(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower)
                || isMadeOfWords(letters(lower))
                || isMadeOfWords(letters(asLetters(lower)))
                || isWalk(lower);
    }

    /** Words of the list, one after another, and one letter besides; nothing at all counts as well: digits and signs alone. */
    private static boolean isMadeOfWords(String letters) {
        var strange = new int[letters.length() + 1];
        for (int to = 1; to <= letters.length(); to++) {
            strange[to] = strange[to - 1] + 1;
            for (int from = Math.max(0, to - LONGEST_WORD); from < to - 1; from++) {
                if (isWord(letters.substring(from, to))) {
                    strange[to] = Math.min(strange[to], strange[from]);
                }
            }
        }
        return strange[letters.length()] <= 1;
    }

    private static boolean isWord(String letters) {
        return WORDS.contains(letters) || letters.chars().distinct().count() == 1;
    }

    /** Along the keyboard, the alphabet or the digits, there or back, in pieces of three and more. */
    private static boolean isWalk(String password) {
        var plain = password.replaceAll("[^a-z0-9]", "");
        var rest = plain;
        for (int size = Math.min(plain.length(), LONGEST_WORD); size >= 3; size--) {
            for (int at = 0; at + size <= rest.length(); at++) {
                var piece = rest.substring(at, at + size);
                if (WALKS.contains(piece)
                        || WALKS.contains(new StringBuilder(piece).reverse())
                        || piece.chars().distinct().count() == 1) {
                    rest = rest.substring(0, at) + rest.substring(at + size);
                    at = -1;
                }
            }
        }
        return rest.length() < 3;
    }

    private static String letters(String password) {
        return password.replaceAll("[\\p{ASCII}&&[^a-z]]", "");
    }

    private static String asLetters(String password) {
        return password.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static Set<String> words() {
        var resource = new ClassPathResource("common-passwords.txt", CommonPasswords.class);
        try (var reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
