package id.padan.report;

import id.padan.model.Texts;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills a template of {@code src/main/resources/templates}; {@code #{key}} comes from {@link
 * Texts}.
 */
final class PageRenderer {

  private final Texts texts;
  private final TemplateEngine engine = new TemplateEngine();

  PageRenderer(Texts texts) {
    this.texts = texts;
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(PageRenderer.class.getClassLoader());
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(templates);
    engine.setMessageResolver(new Messages());
  }

  String render(String template, Map<String, Object> variables) {
    return engine.process(
        template, new Context(Locale.forLanguageTag(texts.language()), variables));
  }

  private final class Messages extends AbstractMessageResolver {
    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] values) {
      return texts.text(key, values == null ? new Object[0] : values);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] values) {
      throw new IllegalStateException("no text for key " + key);
    }
  }
}
