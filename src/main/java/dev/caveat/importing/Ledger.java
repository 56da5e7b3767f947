package dev.caveat.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of each piece of an export: of as many as were read, so many must have been imported, found unchanged, or skipped for a reason.
 *
 * <p>What was read is counted where it is met, and the rest where it ends, so that a piece that got lost between is noticed. Owned by one
 * thread.
 */
public final class Ledger {
    private final Map<Kind, Account> accounts = new EnumMap<>(Kind.class);

    private static final class Account {
        private long read;
        private long imported;
        private long unchanged;
        private final SortedMap<Reason, Long> skipped = new TreeMap<>();
        private final SortedMap<Remark, Long> remarks = new TreeMap<>();
    }

    /**
     * A line of it.
     *
     * @param unchanged those whose file was there already, with the same bytes
     */
    public record Row(Kind kind, long read, long imported, long unchanged, SortedMap<Reason, Long> skipped, SortedMap<Remark, Long> remarks) {
        public Row {
            skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
            remarks = Collections.unmodifiableSortedMap(new TreeMap<>(remarks));
        }

        public long allSkipped() {
            return skipped.values().stream().mapToLong(Long::longValue).sum();
        }

        public boolean balances() {
            return read == imported + unchanged + allSkipped();
        }
    }

    public Ledger() {
        for (Kind kind : Kind.values()) {
            accounts.put(kind, new Account());
        }
    }

    void read(Kind kind) {
        accounts.get(kind).read++;
    }

    void imported(Kind kind) {
        accounts.get(kind).imported++;
    }

    void unchanged(Kind kind) {
        accounts.get(kind).unchanged++;
    }

    void skipped(Kind kind, Reason reason) {
        accounts.get(kind).skipped.merge(reason, 1L, Long::sum);
    }

    void remarked(Kind kind, Remark remark) {
        accounts.get(kind).remarks.merge(remark, 1L, Long::sum);
    }

    /** A line for each kind. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        accounts.forEach((kind, account) -> rows.add(
                new Row(kind, account.read, account.imported, account.unchanged, account.skipped, account.remarks)));
        return rows;
    }

    public Row row(Kind kind) {
        return rows().get(kind.ordinal());
    }

    public boolean balances() {
        return rows().stream().allMatch(Row::balances);
    }
}
