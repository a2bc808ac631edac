package id.padan.validation;

import id.padan.model.Finding;
import java.util.List;

/**
 * What a row came to when it was judged by itself.
 *
 * @param line 1-based line of the file
 * @param row the decoded row; null if malformed
 * @param contentHash hash of the decoded content, of the raw cells where undecodable
 * @param findings all that the row shows
 */
public record Verdict(int line, DecodedRow row, long contentHash, List<Finding> findings) {

  boolean rejected() {
    return findings.stream().anyMatch(Finding::error);
  }
}
