package org.ambulo.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages as PDF. */
class PdfTest {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 40\" width=\"100\" height=\"40\""
          + " font-family=\"Inter, sans-serif\"><text x=\"5\" y=\"20\">drawn</text></svg>";

  private final Pdf pdf = new Pdf();

  @Test
  void isTaggedNamedAndHasItsFontInIt() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.of(page("A plan", "<p>Walk.</p>" + SVG)))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A plan");
      assertThat(new PDFTextStripper().getText(document)).contains("Walk.");
      for (var name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
    }
  }

  @Test
  void drawsWhatIsDrawn() throws IOException {
    assertThat(ink(page("A plan", SVG))).isGreaterThan(ink(page("A plan", "")));
  }

  /** How many points of the first page are not white. */
  private long ink(String page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.of(page))) {
      var image = new PDFRenderer(document).renderImage(0);
      return IntStream.range(0, image.getWidth() * image.getHeight())
          .filter(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) != 0xFFFFFFFF)
          .count();
    }
  }

  @Test
  void givesTheSameBytesForTheSamePage() {
    String page = page("A plan", "<p>Walk.</p>" + SVG);

    assertThat(pdf.of(page)).isEqualTo(new Pdf().of(page));
    assertThat(pdf.of(page)).isNotEqualTo(pdf.of(page("A plan", "<p>Sit.</p>")));
  }

  @Test
  void leavesOutWhatNoPageCanHold() throws IOException {
    byte[] bytes = pdf.of(page("A plan", "<p>be\u0000fore\u000b after</p>"));

    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(document)).contains("before after");
    }
  }

  @Test
  void asksNobodyForPictures() {
    assertThat(pdf.of(page("A plan", "<img src=\"http://192.0.2.1/x.png\" alt=\"x\"/>")))
        .isNotEmpty();
    assertThat(pdf.of(page("A plan", "<img src=\"file:///etc/passwd\" alt=\"x\"/>"))).isNotEmpty();
  }

  @Test
  void refusesWhatIsNotWellFormed() {
    assertThatThrownBy(() -> pdf.of("<html><body><p>open</body></html>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String page(String title, String body) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>"
        + title
        + "</title><meta name=\"description\" content=\"x\"/><style>* { font-family: 'Liberation"
        + " Sans'; }</style></head><body>"
        + body
        + "</body></html>";
  }
}
