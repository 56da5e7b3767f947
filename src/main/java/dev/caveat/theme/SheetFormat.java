package dev.caveat.theme;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a style sheet or a script is to FreeMarker: text in which values stand that must not end what they stand in.
 *
 * <p>In a value, all that could end a string, a declaration, a block or a comment is written as an escape, which means the same
 * character inside a string and nothing dangerous outside of one.
 */
final class SheetFormat extends CommonMarkupOutputFormat<SheetFormat.Written> {
    static final SheetFormat STYLE = new SheetFormat("Style", "text/css", "\\%x ");
    static final SheetFormat SCRIPT = new SheetFormat("Script", "text/javascript", "\\u%04x");

    private static final String HARMLESS = " -_#.,%/:?=&+@~";

    private final String name;
    private final String type;
    private final String escape;

    private SheetFormat(String name, String type, String escape) {
        this.name = name;
        this.type = type;
        this.escape = escape;
    }

    /** Text of a sheet, vetted. */
    static final class Written extends CommonTemplateMarkupOutputModel<Written> {
        private final SheetFormat format;

        private Written(SheetFormat format, String plain, String markup) {
            super(plain, markup);
            this.format = format;
        }

        @Override
        public SheetFormat getOutputFormat() {
            return format;
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMimeType() {
        return type;
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        var safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c < 0x80 ? Character.isLetterOrDigit(c) : !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
            if (letter || HARMLESS.indexOf(c) >= 0) {
                safe.append(c);
            } else {
                safe.append(String.format(Locale.ROOT, escape, (int) c));
            }
        }
        return safe.toString();
    }

    /** A value as a sheet sees it that is published at a path below {@code assets/}. */
    Object seen(Object value, String asset) {
        if (value instanceof Css css) {
            return new Written(this, null, css.text());
        }
        if (value instanceof Address address) {
            return address.from(asset);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> seen(item, asset)).toList();
        }
        if (value instanceof View view) {
            Map<String, Object> seen = new LinkedHashMap<>();
            view.names().forEach(name -> seen.put(name, view.value(name).map(inner -> seen(inner, asset))));
            return View.of(seen);
        }
        return value;
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Written newTemplateMarkupOutputModel(String plain, String markup) {
        return new Written(this, plain, markup);
    }
}
