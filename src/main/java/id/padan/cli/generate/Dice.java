package id.padan.cli.generate;

import java.util.List;
import java.util.SplittableRandom;

/** The one source of chance; the same seed gives the same sequence on every machine. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform, at least 0 and below 1. */
  double unit() {
    return random.nextDouble();
  }

  /** Uniform, both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** Around {@code mean}, rarely further away than {@code spread}. */
  double near(double mean, double spread) {
    return mean + spread * (random.nextDouble() + random.nextDouble() - 1);
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** The first items come far more often than the last, as given names do. */
  <T> T pickSkewed(List<T> items) {
    double u = random.nextDouble();
    return items.get((int) (items.size() * u * Math.sqrt(u)));
  }

  String pick(String... items) {
    return items[random.nextInt(items.length)];
  }

  /** Index of the drawn weight; weights need not add up to 1. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
