package io.leadwise.lead.domain.value;

import java.text.Normalizer;

/**
 * Texts as they are compared: lower case without accents. The database says the same in its
 * function {@code fold_text}; a test compares the two.
 */
public final class FoldedText {

  private static final String FROM =
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆć"
          + "ĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĴĵĶķĹĺĻļĽľĿŁłŃńŅņŇňŊŌōŎŏŐőŒ"
          + "œŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțΆΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞ"
          + "ΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰςϊϋόύώЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮ"
          + "ЯѐёѓїќѝўẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờ"
          + "ỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";
  private static final String TO =
      "aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaacc"
          + "ccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳjjkkllllllŀllnnnnnnŋooooooo"
          + "orrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzssttαεηιουωιαβγδεζηθικλμνξ"
          + "οπρστυφχψωιυαεηιυσιυουωееђгєѕііјљњћкиуџабвгдежзийклмнопрстуфхцчшщъыьэю"
          + "яеегікиуaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooo"
          + "oooooouuuuuuuuuuuuuuyyyyyyyy";

  private FoldedText() {}

  /** The folded text, as long as the given one; null for null. */
  public static String of(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(of(text.charAt(i)));
    }
    return folded.toString();
  }

  /** What a person typed, folded; combining accents count like composed ones. */
  public static String ofTyped(String text) {
    return of(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** All characters beyond ASCII that folding changes. */
  public static String changed() {
    return FROM;
  }

  private static char of(char character) {
    if (character < 0x80) {
      return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    }
    int at = FROM.indexOf(character);
    return at < 0 ? character : TO.charAt(at);
  }
}
