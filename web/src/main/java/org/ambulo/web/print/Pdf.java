package org.ambulo.web.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Makes PDF of XHTML with style sheets for print: tagged for readers who cannot see, its font in
 * it, nothing asked of another place. The same XHTML gives the same bytes. What it stands on is
 * loaded when the first document is made. Safe for several threads.
 */
public final class Pdf {

  /** The only font there is; comes with PDFBox. */
  public static final String FONT = "Liberation Sans";

  private static final String FONT_FILE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final Pattern FAMILY = Pattern.compile("font-family=\"[^\"]*\"");

  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
  }

  /**
   * The document.
   *
   * @param xhtml well-formed; its {@code title} and {@code lang} are the document's
   * @throws IllegalArgumentException where it is not well-formed
   */
  public byte[] of(String xhtml) {
    String clean = drawnInOurFont(printable(xhtml));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BatikSVGDrawer drawer = new BatikSVGDrawer();
        PdfBoxRenderer renderer = builder(clean, drawer).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        withoutTime(document, clean);
        document.save(bytes);
      }
      return bytes.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (XRRuntimeException unreadable) {
      throw new IllegalArgumentException("the page is not well-formed XHTML", unreadable);
    }
  }

  /** Without characters that XML does not know, whoever typed them. */
  private static String printable(String text) {
    return ILLEGAL.matcher(text).replaceAll("");
  }

  private static String drawnInOurFont(String text) {
    return FAMILY.matcher(text).replaceAll("font-family=\"" + FONT + "\"");
  }

  private static PdfRendererBuilder builder(String xhtml, BatikSVGDrawer drawer) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer("Ambulo");
    builder.useSVGDrawer(drawer);
    builder.useFont(
        Pdf::font,
        FONT,
        400,
        BaseRendererBuilder.FontStyle.NORMAL,
        true,
        EnumSet.of(
            BaseRendererBuilder.FSFontUseCase.DOCUMENT, BaseRendererBuilder.FSFontUseCase.SVG));
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith("data:"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withHtmlContent(xhtml, "about:blank");
    return builder;
  }

  private static InputStream font() {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT_FILE), FONT_FILE);
  }

  /** When it was made says nothing about what is in it. */
  private static void withoutTime(PDDocument document, String xhtml) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.getCOSObject().removeItem(COSName.CREATION_DATE);
    information.getCOSObject().removeItem(COSName.MOD_DATE);
    CRC32 check = new CRC32();
    check.update(xhtml.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(check.getValue());
  }
}
