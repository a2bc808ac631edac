package id.padan.ingest;

import java.util.Locale;

/**
 * Why a file is refused as a whole, in words for the person who sent it.
 *
 * @param code of the contract, {@code HEADER_UNKNOWN}
 * @param messageId what to do, in Indonesian
 * @param messageEn the same in English
 */
public record Refusal(String code, String messageId, String messageEn) {

  static Refusal empty() {
    return new Refusal(
        "FILE_EMPTY",
        "Berkas tidak berisi baris data. Periksa berkas asal lalu kirim ulang.",
        "The file holds no data row. Check the original file and send it again.");
  }

  static Refusal unreadable(String whyId, String whyEn) {
    return new Refusal("FILE_UNREADABLE", whyId, whyEn);
  }

  static Refusal vanished() {
    return unreadable(
        "Berkas hilang atau tidak dapat dibaca saat diterima. Periksa folder dan hak baca, lalu"
            + " jalankan lagi.",
        "The file vanished or could not be read while it was received. Check the folder and its"
            + " permissions, then run again.");
  }

  static Refusal growing() {
    return unreadable(
        "Berkas masih berubah saat diterima. Tunggu sampai penyalinan selesai, lalu jalankan"
            + " lagi.",
        "The file was still changing while it was received. Wait until copying has ended, then run"
            + " again.");
  }

  static Refusal binary() {
    return unreadable(
        "Berkas bukan teks. Simpan dari program asal sebagai CSV, lalu kirim ulang.",
        "The file is not text. Save it as CSV in the program it came from and send it again.");
  }

  static Refusal encoding() {
    return new Refusal(
        "ENCODING_INVALID",
        "Huruf berkas bukan UTF-8 dan bukan windows-1252. Simpan sebagai \"CSV UTF-8\", lalu kirim"
            + " ulang.",
        "The characters are neither UTF-8 nor windows-1252. Save as \"CSV UTF-8\" and send it"
            + " again.");
  }

  static Refusal headerUnknown(String nearest, String missing) {
    return new Refusal(
        "HEADER_UNKNOWN",
        String.format(
            Locale.ROOT,
            "Judul kolom tidak cocok dengan tata letak mana pun. Terdekat: %s; kolom yang kurang:"
                + " %s. Perbaiki baris judul atau tambahkan tata letak di jobs/layouts.",
            nearest,
            missing),
        String.format(
            Locale.ROOT,
            "The header fits no layout. Nearest: %s; missing columns: %s. Correct the header row or"
                + " add a layout in jobs/layouts.",
            nearest,
            missing));
  }

  static Refusal headerAmbiguous(String layouts) {
    return new Refusal(
        "HEADER_AMBIGUOUS",
        String.format(
            Locale.ROOT,
            "Judul kolom cocok dengan lebih dari satu tata letak: %s. Hapus kolom yang tidak perlu"
                + " atau perjelas kolom wajib di jobs/layouts.",
            layouts),
        String.format(
            Locale.ROOT,
            "The header fits more than one layout: %s. Remove columns or make required columns"
                + " stricter in jobs/layouts.",
            layouts));
  }

  static Refusal periodUnknown() {
    return new Refusal(
        "PERIOD_UNKNOWN",
        "Periode data tidak diketahui. Beri nama folder atau berkas dengan YYYY-MM (contoh"
            + " 2015-11), atau pakai --period.",
        "The period is unknown. Put YYYY-MM (such as 2015-11) in the folder or file name, or use"
            + " --period.");
  }
}
