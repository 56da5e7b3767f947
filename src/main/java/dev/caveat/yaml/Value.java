package dev.caveat.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that was found good, as {@link Fields} keep it. */
sealed interface Value {
    /** This value laid over one of the same kind: a list or text hides what is below, keys with values are merged. */
    default Value over(Value below) {
        return this;
    }

    record One(Scalar scalar) implements Value {}

    record Many(List<Scalar> scalars) implements Value {}

    record Inner(Fields fields) implements Value {
        @Override
        public Value over(Value below) {
            return below instanceof Inner other ? new Inner(fields.over(other.fields)) : this;
        }
    }

    record InnerList(List<Fields> list) implements Value {}

    record Named(Map<String, Fields> fields) implements Value {
        @Override
        public Value over(Value below) {
            if (!(below instanceof Named other)) {
                return this;
            }
            var all = new LinkedHashMap<>(other.fields);
            fields.forEach((name, own) -> all.merge(name, own, (under, top) -> top.over(under)));
            return new Named(all);
        }
    }

    record NamedLists(Map<String, List<Fields>> lists) implements Value {
        @Override
        public Value over(Value below) {
            return below instanceof NamedLists other ? new NamedLists(union(other.lists, lists)) : this;
        }
    }

    record NamedTexts(Map<String, Scalar> texts) implements Value {
        @Override
        public Value over(Value below) {
            return below instanceof NamedTexts other ? new NamedTexts(union(other.texts, texts)) : this;
        }
    }

    record Free(Node node) implements Value {
        @Override
        public Value over(Value below) {
            return below instanceof Free other ? new Free(merged(node, other.node)) : this;
        }

        private static Node merged(Node top, Node under) {
            if (!(top instanceof Mapping above && under instanceof Mapping below)) {
                return top;
            }
            var all = new LinkedHashMap<String, Entry>();
            below.entries().forEach(entry -> all.put(entry.key().text(), entry));
            above.entries().forEach(entry -> all.merge(
                    entry.key().text(),
                    entry,
                    (old, own) -> new Entry(own.key(), merged(own.value(), old.value()))));
            return new Mapping(new ArrayList<>(all.values()), above.source(), above.offset(), above.length());
        }
    }

    private static <T> Map<String, T> union(Map<String, T> below, Map<String, T> above) {
        var all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }
}
