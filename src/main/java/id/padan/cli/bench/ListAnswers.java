package id.padan.cli.bench;

import id.padan.cli.bench.lists.ListKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a list says of itself.
 *
 * @param persons number of each row's true person
 * @param traps rows of each trap, by name of the trap
 */
record ListAnswers(int[] persons, Map<String, List<Integer>> traps) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  static ListAnswers read(Path list, ListKind kind) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> persons = new ArrayList<>();
    Map<String, List<Integer>> traps = new TreeMap<>();
    try (BufferedReader reader = Files.newBufferedReader(list, StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(reader)) {
      for (CSVRecord row : rows) {
        String trap = row.isMapped(ListKind.TRAP) ? row.get(ListKind.TRAP) : "";
        if (!trap.isEmpty()) {
          traps.computeIfAbsent(trap, name -> new ArrayList<>()).add(persons.size());
        }
        persons.add(numbers.computeIfAbsent(row.get(kind.truth()), id -> numbers.size()));
      }
    }
    return new ListAnswers(persons.stream().mapToInt(Integer::intValue).toArray(), traps);
  }
}
