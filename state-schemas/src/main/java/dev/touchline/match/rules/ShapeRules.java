package dev.touchline.match.rules;

/**
 * Team shape (FIFA Enhanced Football Intelligence; Bartlett 2012).
 *
 * @param averageSeconds positions are averaged over this before lines are drawn through them
 * @param lines clusters along the pitch that an outfield side falls into
 * @param fewestInLine players the deepest line has at least, and {@code mostInLine} at most
 */
public record ShapeRules(double averageSeconds, int lines, int fewestInLine, int mostInLine) {
    public static final ShapeRules STANDARD = new ShapeRules(2, 3, 3, 5);
}
