package dev.touchline.setup;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/** Finds the word somebody probably meant (optimal string alignment distance: Damerau 1964). */
final class Spelling {
    private Spelling() {}

    /** A sentence that names the nearest known key not already used, or lists them all when none is near. */
    static String nearest(String word, Set<String> known, Collection<String> used) {
        return known.stream()
                .filter(candidate -> !used.contains(candidate))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .map(candidate -> " Did you mean " + candidate + "?")
                .orElseGet(() -> " Known here: "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(one, other, i, j, cost);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int i, int j, int[][] cost) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
