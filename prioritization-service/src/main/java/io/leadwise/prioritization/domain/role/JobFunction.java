package io.leadwise.prioritization.domain.role;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person works on, told by words of a title in English, German, French and Spanish. The
 * patterns are for folded texts: lower case, no accents, one blank between words.
 */
public enum JobFunction {
  /** The company as a whole: managing directors, boards, owners. */
  GENERAL_MANAGEMENT("general manager|prokurist(in)?|gerente general"),
  PROCUREMENT(
      "procure\\w*|purchas\\w*|sourcing|buy(er|ers|ing)|einkauf\\w*|\\w*einkaufer\\w*"
          + "|beschaffung\\w*|achats?|acheteu\\w*|approvisionnement\\w*|compras|comprador\\w*"
          + "|abastecimiento|aprovisionamiento|category manager"),
  SALES(
      "sales|presales|vertrieb\\w*|verkauf\\w*|\\w*verkaufer\\w*|ventes?|vendeu\\w*|commercial\\w*"
          + "|comercial\\w*|account (manager|executive)|key account\\w*|business development"
          + "|geschaftsentwicklung|ventas|vendedor\\w*|revenue|channel|firmenkunden|dealers?"
          + "|wholesale"),
  MARKETING(
      "marketing\\w*|brand\\w*|communications?|kommunikation\\w*|comunicacion\\w*|advertising"
          + "|werbung|mercadotecnia|publicidad|publicite|pr|content|social media|community"),
  FINANCE(
      "financ\\w*|finanz\\w*|account(ing|ant|ants)|controll(er|ers|ing)\\w*|treasur\\w*|audit\\w*"
          + "|tax|\\w*buchhalt\\w*|rechnungswesen|steuern?|comptab\\w*|tresor\\w*|contab\\w*"
          + "|fiscal\\w*|bilanz\\w*|daf|kaufmannisch\\w* (leit|geschaft)\\w*"),
  OPERATIONS("operations?|operating|betrieb|betriebsleit\\w*|exploitation|operaciones|ops"),
  PRODUCTION(
      "production|manufactur\\w*|plant|factory|produktion\\w*|fertigung\\w*|werks?leit\\w*|usine"
          + "|produccion|fabrica\\w*|planta"),
  LOGISTICS(
      "logisti\\w*|supply chain|warehous\\w*|lager\\w*|transport\\w*|freight|shipping|distribution"
          + "|versand\\w*|entrepot|almacen\\w*|cadena de suministro|materials? management|fleet"
          + "|fuhrpark\\w*|spedition\\w*"),
  IT(
      "it|information (technology|systems?|security)|edv|informatik\\w*|informatique|informatica"
          + "|systems? administrator|devops|cloud|data|digital\\w*|cyber\\w*|sistemas|dsi"
          + "|tecnologia|infrastructure"),
  ENGINEERING(
      "engineer\\w*|\\w*ingenieur\\w*|ingenier\\w*|r d|research|forschung\\w*|recherche"
          + "|(?<!business |customer |dealer |people |talent )development|desarrollo|developer\\w*"
          + "|entwicklung\\w*|\\w*entwickler\\w*|konstruktion\\w*|programm(er|ierer)\\w*|technical"
          + "|technisch\\w* (leit|geschaft|direkt)\\w*"),
  PRODUCT(
      "product(?! (development|engineer\\w*|marketing|quality|support))|produktmanag\\w*"
          + "|chefe? de produit|(jef[ea]|director\\w*) de producto"),
  HUMAN_RESOURCES(
      "hr|human resources?|people|personal(?! (assist|train|bank|advis))\\w*|personnel|talents?"
          + "|recruit\\w*|rh|ressources humaines|recursos humanos|rrhh|drh"),
  LEGAL(
      "legal|compliance|regulatory|counsel|lawyer|attorney|recht\\w*|jurist\\w*|\\w*anwalt\\w*"
          + "|juridi\\w*|juriste|avocate?|abogad\\w*|datenschutz\\w*|privacy"),
  QUALITY("quality|qualitat\\w*|qualite|calidad|qa|qm"),
  CUSTOMER_SERVICE(
      "customer (service|support|success|care|experience)|kundenservice|kundendienst"
          + "|kundenbetreu\\w*|service client\\w*|relation client\\w*|atencion al cliente"),
  /** Offices, secretaries, assistants of executives. */
  ADMINISTRATION(
      "office manag\\w*|administration|administrative assistant|verwaltung\\w*|administracion"
          + "|secretar\\w*|sekret\\w*|reception\\w*|empfang\\w*");

  private final Pattern words;

  JobFunction(String words) {
    this.words = Pattern.compile("\\b(?:" + words + ")\\b");
  }

  /** All functions that the folded text speaks of. */
  static Set<JobFunction> in(String folded) {
    Set<JobFunction> found = EnumSet.noneOf(JobFunction.class);
    for (JobFunction function : values()) {
      if (function.words.matcher(folded).find()) {
        found.add(function);
      }
    }
    return found;
  }
}
