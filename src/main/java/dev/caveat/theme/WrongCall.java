package dev.caveat.theme;

import dev.caveat.problem.Code;
import java.util.Objects;

/** What a {@link Call} throws at a template that handed it arguments which make no sense. */
public final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String hint;

    /**
     * @param message what is wrong, as in a problem: one sentence in lower case without a full stop
     * @param hint what to do, or {@code did you mean …?}; empty for none
     */
    public WrongCall(String message, String hint) {
        this(Code.TEMPLATE_CALL, message, hint);
    }

    WrongCall(Code code, String message, String hint) {
        super(Objects.requireNonNull(message), null, false, false);
        this.code = code;
        this.hint = Objects.requireNonNull(hint);
    }

    Code code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
