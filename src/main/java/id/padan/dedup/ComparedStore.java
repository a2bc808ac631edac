package id.padan.dedup;

import id.padan.db.Sql;
import id.padan.definition.LinkageModelFile;
import id.padan.definition.Sha256;
import id.padan.linkage.Compared;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Linker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the last run compared, kept for the next. Whatever another program or model left is passed
 * over: the next run compares all.
 */
final class ComparedStore {

  private final Connection connection;

  ComparedStore(Connection connection) {
    this.connection = connection;
  }

  /** What the last run by this program and {@code model} compared. */
  Compared read(String kind, LinkageModel.Id model) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(Sql.named("dedup/find_compared"))) {
      find.setString(1, kind);
      find.setString(2, stamp(model));
      try (ResultSet found = find.executeQuery()) {
        return found.next() ? Compared.of(found.getBytes(1)) : Compared.NOTHING;
      }
    }
  }

  /** Keeps what this run compared; writes nothing if it is the same. */
  void write(String kind, LinkageModel.Id model, Compared compared) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(Sql.named("dedup/keep_compared"))) {
      keep.setString(1, kind);
      keep.setString(2, stamp(model));
      keep.setBytes(3, compared.bytes());
      keep.executeUpdate();
    }
  }

  private static String stamp(LinkageModel.Id model) {
    return Program.SHA_256 + " " + model.sha256();
  }

  /**
   * The program that reads models and compares: another one may find near what this one found far
   * apart. So may another Java, which may know other letters.
   */
  private static final class Program {

    static final String SHA_256 =
        Sha256.of(
            Stream.of(
                    classesBeside(Linker.class),
                    classesBeside(LinkageModelFile.class),
                    Stream.of(Runtime.version().toString().getBytes(StandardCharsets.UTF_8)))
                .flatMap(parts -> parts));

    private static Stream<byte[]> classesBeside(Class<?> one) {
      try {
        String name = one.getSimpleName() + ".class";
        String place = one.getResource(name).toString();
        String all = place.substring(0, place.length() - name.length()) + "*.class";
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(all))
            .sorted(Comparator.comparing(Resource::getFilename))
            .map(Program::bytes);
      } catch (IOException e) {
        throw new UncheckedIOException("the program cannot find its own classes", e);
      }
    }

    private static byte[] bytes(Resource resource) {
      try {
        return resource.getContentAsByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException("the program cannot read its own classes", e);
      }
    }
  }
}
