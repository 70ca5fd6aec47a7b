package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import java.util.List;

/**
 * How far the model is off, learned from a few runs: Bayesian linear regression on the logarithm of measured over
 * predicted time. Each number is how far off the model may be for that reason, one standard deviation; the flags are
 * the great unknown (measured effects from twice as fast to a fifth slower), and they act differently in forks.
 */
final class Residuals {

    private static final double ALL = 0.1;
    private static final double FLAGS = 0.5;
    private static final double MODE = 0.2;
    private static final double DOUBLED_WORKERS = 0.1;
    private static final double ORDER = 0.05;
    private static final double FLAGS_IN_FORKS = 0.15;
    private static final double NOISE = 0.03;

    /** One measured configuration and the logarithm of measured over predicted time. */
    record Observation(RunConfiguration configuration, double logRatio) {}

    private final List<Observation> observations;
    private final double[] weights;

    Residuals(List<Observation> observations) {
        this.observations = observations;
        weights = solve(
                covariances(),
                observations.stream().mapToDouble(Observation::logRatio).toArray());
    }

    /** The factor to multiply a prediction by. */
    double correction(RunConfiguration candidate) {
        double log = 0;
        for (int i = 0; i < weights.length; i++) {
            log += weights[i] * covariance(candidate, observations.get(i).configuration());
        }
        return Math.exp(log);
    }

    private double[][] covariances() {
        int size = observations.size();
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = covariance(
                        observations.get(i).configuration(), observations.get(j).configuration());
            }
            matrix[i][i] += NOISE * NOISE;
        }
        return matrix;
    }

    private static double covariance(RunConfiguration a, RunConfiguration b) {
        double[] first = features(a);
        double[] second = features(b);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private static double[] features(RunConfiguration configuration) {
        double flags = configuration.jvmFlags().isEmpty() ? 0 : 1;
        double forks = configuration.mode() == Mode.FORKS ? 1 : 0;
        double threads = configuration.mode().overlapsInOneJvm() ? 1 : 0;
        return new double[] {
            ALL,
            FLAGS * flags,
            MODE * forks,
            MODE * threads,
            DOUBLED_WORKERS * Math.log(configuration.workers()) / Math.log(2),
            ORDER * (configuration.order() == Order.LONGEST_FIRST ? 1 : 0),
            FLAGS_IN_FORKS * flags * forks
        };
    }

    /** Gaussian elimination; the matrix is positive definite by the noise on its diagonal, so no row is exchanged. */
    private static double[] solve(double[][] matrix, double[] values) {
        int size = values.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                values[row] -= factor * values[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                values[row] -= matrix[row][column] * values[column];
            }
            values[row] /= matrix[row][row];
        }
        return values;
    }
}
