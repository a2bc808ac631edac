package id.padan.cli.bench.lists;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    this(new SplittableRandom(seed));
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** A chance of its own, so that what is drawn from it does not move what is drawn here. */
  Chance split() {
    return new Chance(random.split());
  }

  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform, at least 0 and below 1. */
  double unit() {
    return random.nextDouble();
  }

  /** At least 0 and below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Uniform, both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** About normal: mean 0, standard deviation 1, never beyond 6. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
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
