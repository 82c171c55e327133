package dev.touchline.tactics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A small network, learnt from simulated matches, that tells from a {@link ContactView} how likely it is that somebody has the
 * ball. How it was trained, and how well it does: {@code flink-jobs/training}.
 */
final class ContactNet {
    private static final String BUNDLED = "contact-net-1.txt";

    private final List<Layer> layers;

    private ContactNet(List<Layer> layers) {
        this.layers = layers;
    }

    /** Outputs are the sums of the weighted inputs, and of a bias: the last weight of each. */
    private static final class Layer {
        private final double[][] weights;

        Layer(double[][] weights) {
            this.weights = weights;
        }

        double[] of(double[] inputs) {
            double[] outputs = new double[weights.length];
            for (int row = 0; row < weights.length; row++) {
                double[] own = weights[row];
                double sum = own[inputs.length];
                for (int column = 0; column < inputs.length; column++) {
                    sum += own[column] * inputs[column];
                }
                outputs[row] = sum;
            }
            return outputs;
        }
    }

    /** The one in the jar. */
    static ContactNet bundled() {
        try (InputStream file = ContactNet.class.getResourceAsStream(BUNDLED)) {
            if (file == null) {
                throw new IllegalStateException("this jar lacks " + BUNDLED + ": build it anew");
            }
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + BUNDLED, failure);
        }
    }

    /** A line of words, then for each layer a line with its numbers of outputs and inputs, and a line of weights an output. */
    private static ContactNet read(BufferedReader file) throws IOException {
        file.readLine();
        List<Layer> layers = new ArrayList<>();
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            String[] shape = line.split(" ", -1);
            double[][] weights = new double[Integer.parseInt(shape[0])][];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = numbers(file.readLine(), Integer.parseInt(shape[1]) + 1);
            }
            layers.add(new Layer(weights));
        }
        int inputs = layers.get(0).weights[0].length - 1;
        if (inputs != ContactView.TRAITS) {
            throw new IllegalStateException(BUNDLED + " is for " + inputs + " traits, not for " + ContactView.TRAITS
                    + ": train it anew (flink-jobs/training)");
        }
        return new ContactNet(layers);
    }

    private static double[] numbers(String line, int count) {
        String[] words = line.split(" ", -1);
        if (words.length != count) {
            throw new IllegalStateException(BUNDLED + " has " + words.length + " weights where " + count + " are due");
        }
        double[] numbers = new double[count];
        for (int index = 0; index < count; index++) {
            numbers[index] = Double.parseDouble(words[index]);
        }
        return numbers;
    }

    /** How many times likelier it is that this player has the ball than that nobody has, as a logarithm. */
    double logOdds(double[] traits) {
        double[] signal = traits;
        for (int index = 0; index < layers.size(); index++) {
            signal = layers.get(index).of(signal);
            if (index < layers.size() - 1) {
                for (int unit = 0; unit < signal.length; unit++) {
                    signal[unit] = Math.max(0, signal[unit]);
                }
            }
        }
        return signal[0];
    }
}
