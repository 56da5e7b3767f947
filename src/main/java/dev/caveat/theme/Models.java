package dev.caveat.theme;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateCollectionModelEx;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The values of views as FreeMarker's models, and back, written by hand: nothing is looked up by reflection, so that a
 * template reaches what it is handed and no Java object behind it.
 */
final class Models implements ObjectWrapper {
    static final Models MODELS = new Models();

    private Models() {}

    @Override
    public TemplateModel wrap(Object value) {
        return model(value);
    }

    /**
     * The model of a value; null, FreeMarker's word for what is missing, for an empty Optional or null. In the order of how often each
     * is asked for, and classes before interfaces: that something is not of an interface is learnt slowly.
     */
    static TemplateModel model(Object value) {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof MapView || value instanceof PairView || value instanceof DateView) {
            return new ViewModel((View) value);
        }
        if (value instanceof Html html) {
            return html(html.markup());
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Address address) {
            return new SimpleScalar(address.path());
        }
        if (value instanceof Css css) {
            return new SimpleScalar(css.text());
        }
        if (value instanceof List<?> list) {
            return new ListModel(list);
        }
        if (value instanceof View view) {
            return new ViewModel(view);
        }
        if (value instanceof Supplier<?> supplier) {
            return model(ours(supplier));
        }
        if (value instanceof Call call) {
            return new CallModel(call);
        }
        if (value == null) {
            return null;
        }
        if (value instanceof Optional<?> optional) {
            return model(optional.orElse(null));
        }
        if (value instanceof TemplateModel already) {
            return already;
        }
        throw noted(new IllegalArgumentException("templates know no such values: " + value));
    }

    private static TemplateModel html(String markup) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value that a template hands to a function. */
    static Object value(TemplateModel model) throws TemplateModelException {
        if (model instanceof ViewModel view) {
            return view.view;
        }
        if (model instanceof ListModel list) {
            return list.values;
        }
        if (model instanceof CallModel function) {
            return function.call;
        }
        if (model instanceof TemplateHTMLOutputModel html) {
            return new Html(HTMLOutputFormat.INSTANCE.getMarkupString(html));
        }
        if (model instanceof TemplateScalarModel text) {
            String string = text.getAsString();
            return string == null ? "" : string;
        }
        if (model instanceof TemplateNumberModel number) {
            return number(number.getAsNumber());
        }
        if (model instanceof TemplateBooleanModel truth) {
            return truth.getAsBoolean();
        }
        if (model instanceof TemplateSequenceModel sequence) {
            var values = new ArrayList<Object>(sequence.size());
            for (int i = 0; i < sequence.size(); i++) {
                values.add(value(sequence.get(i)));
            }
            return values;
        }
        if (model instanceof TemplateHashModelEx hash) {
            var values = new LinkedHashMap<String, Object>();
            for (TemplateModelIterator keys = hash.keys().iterator(); keys.hasNext(); ) {
                String key = ((TemplateScalarModel) keys.next()).getAsString();
                values.put(key, value(hash.get(key)));
            }
            return View.of(values);
        }
        String message = model == null ? "a value handed to a function is missing" : "a function cannot take such a value";
        throw new WrongCall(message, "");
    }

    /** Whole numbers are Integer, or Long where they are too large for it; others are Double. */
    private static Number number(Number number) {
        BigDecimal exact = number instanceof BigDecimal big ? big : null;
        boolean whole = exact == null
                ? number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                : exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
        if (!whole) {
            return number.doubleValue();
        }
        long value = number.longValue();
        return value == (int) value ? (Number) (int) value : (Number) value;
    }

    /** Asks our own side. What goes wrong there is no mistake of the template and must not look like one. */
    private static <T> T ours(Supplier<T> question) {
        try {
            return question.get();
        } catch (WrongCall | Stop meant) {
            throw meant;
        } catch (RuntimeException bug) {
            throw noted(bug);
        }
    }

    private static RuntimeException noted(RuntimeException bug) {
        Environment environment = Environment.getCurrentEnvironment();
        if (environment != null) {
            Pass.of(environment).noteBug(bug);
        }
        return bug;
    }

    /** A view. */
    static final class ViewModel implements TemplateHashModelEx {
        /** In {@link #asked}: what was asked and is not there. */
        private static final Object MISSING = new Object();

        final View view;

        /** What must not be asked twice on a page: suppliers, views, which can give suppliers, and functions. */
        private HashMap<String, Object> asked;

        ViewModel(View view) {
            this.view = view;
        }

        @Override
        public TemplateModel get(String name) {
            if (asked != null) {
                Object known = asked.get(name);
                if (known != null) {
                    return known == MISSING ? null : (TemplateModel) known;
                }
            }
            Object value;
            try {
                value = view.found(name);
            } catch (WrongCall | Stop meant) {
                throw meant;
            } catch (RuntimeException bug) {
                throw noted(bug);
            }
            if (value == null) {
                return null;
            }
            TemplateModel model = model(value);
            if (model instanceof ViewModel || model instanceof CallModel || !(value instanceof String) && value instanceof Supplier<?>) {
                asked = asked == null ? new HashMap<>(8) : asked;
                asked.put(name, model == null ? MISSING : model);
            }
            return model;
        }

        @Override
        public boolean isEmpty() {
            return present().isEmpty();
        }

        @Override
        public int size() {
            return present().size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new ListModel(present());
        }

        @Override
        public TemplateCollectionModel values() {
            return new ListModel(present().stream().map(this::get).toList());
        }

        private List<String> present() {
            return view.names().stream().filter(name -> get(name) != null).toList();
        }
    }

    /** A list. */
    static final class ListModel implements TemplateSequenceModel, TemplateCollectionModelEx {
        final List<?> values;

        ListModel(List<?> values) {
            this.values = values;
        }

        @Override
        public TemplateModel get(int index) {
            return index < 0 || index >= values.size() ? null : model(values.get(index));
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }

        @Override
        public TemplateModelIterator iterator() {
            Iterator<?> iterator = values.iterator();
            return new TemplateModelIterator() {
                @Override
                public TemplateModel next() {
                    return model(iterator.next());
                }

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }
            };
        }
    }

    /** A function. */
    static final class CallModel implements TemplateMethodModelEx {
        final Call call;

        CallModel(Call call) {
            this.call = call;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Object exec(List given) throws TemplateModelException {
            try {
                var arguments = new ArrayList<Object>(given.size());
                for (Object argument : given) {
                    if (argument == null) {
                        throw new WrongCall("argument " + (arguments.size() + 1) + " of this call is missing", "");
                    }
                    arguments.add(value((TemplateModel) argument));
                }
                return model(answer(arguments));
            } catch (WrongCall wrong) {
                throw new TemplateModelException(wrong.getMessage(), wrong);
            }
        }

        private Object answer(List<Object> arguments) {
            try {
                return call.call(arguments);
            } catch (WrongCall | Stop meant) {
                throw meant;
            } catch (RuntimeException bug) {
                throw noted(bug);
            }
        }
    }
}
