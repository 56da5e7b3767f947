package dev.caveat.importing;

import dev.caveat.problem.Problem;

/** Takes what an export holds, piece by piece. Each piece is counted when it is met, and then skipped or handed over. */
public interface Receiver {
    /** That there is a piece. */
    void read(Kind kind);

    /** That a piece which was read will not be handed over. */
    void skip(Kind kind, Reason reason);

    /** What should be known of a piece that was or will be handed over. */
    void remark(Kind kind, Remark remark);

    void problem(Problem problem);

    /** What is known of the site; at most once, and before all else. */
    void site(ImportedSite site);

    void article(ImportedArticle article);

    void comment(ImportedComment comment);

    void file(ImportedFile file);
}
