package id.padan.dedup;

import id.padan.db.Sql;
import id.padan.definition.Sha256;
import id.padan.linkage.Compared;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Linker;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    return Kernel.SHA_256 + " " + model.sha256();
  }

  /** The program that compares: another one may find near what this one found far apart. */
  private static final class Kernel {

    static final String SHA_256 = sha256();

    private static String sha256() {
      try {
        String one = Linker.class.getResource("Linker.class").toString();
        String all = one.substring(0, one.lastIndexOf('/') + 1) + "*.class";
        return Sha256.of(
            Stream.of(new PathMatchingResourcePatternResolver().getResources(all))
                .sorted(Comparator.comparing(Resource::getFilename))
                .map(Kernel::bytes));
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
