package dev.caveat.render;

import dev.caveat.markdown.Document;
import dev.caveat.markdown.Markdown;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.model.SourceLinks;
import dev.caveat.problem.Problems;
import dev.caveat.read.SiteReader;
import dev.caveat.read.TextFile;
import java.util.List;
import java.util.Optional;

/** The texts of pages, parsed and rendered as the site's Markdown. */
final class Texts {
    private final Markdown markdown;
    private final Markdown citing;
    private final Bodies bodies;
    private final Addresses addresses;

    /**
     * One text.
     *
     * @param html ready to be put into a page
     * @param isClosed whether we alone made it: then it leaves no element open
     * @param vague its links that don't say where they lead
     */
    record Text(Document document, String html, boolean isClosed, List<Shows.Link> vague) {}

    Texts(Config config, Bodies bodies, Addresses addresses) {
        this.markdown = SiteReader.markdown(config);
        this.citing = markdown.withCitations();
        this.bodies = bodies;
        this.addresses = addresses;
    }

    /** The text of a page, empty for one that nobody wrote. No value if its file is not as it was when the site was read. */
    Optional<Text> of(Page page, Door door, Polls polls, Shortcodes shortcodes, Problems problems) {
        if (page.source().isEmpty()) {
            return Optional.of(new Text(markdown.parse(""), "", false, List.of()));
        }
        boolean trusted = door.setting("markup", Config::markup).html() == Config.RawHtml.TRUST;
        return TextFile.again(page.source().get(), problems).map(file -> {
            Document document = (page.front().references().isEmpty() ? markdown : citing).parse(file.text().text().substring(page.bodyStart()));
            SourceLinks links = new SourceLinks(addresses, page.file(), door::link, door::size, missing -> {});
            String html = bodies.article(document, new SponsoredLinks(links, door.setting("affiliates", Config::affiliates)),
                    shortcodes.in(page, document, file.text(), polls.in(page)));
            List<Shows.Link> vague = VagueLinks.in(html, file.text(), page.bodyStart());
            boolean isFirst = page.front().image().flatMap(image -> Pictures.href(image, page.file(), door, addresses)).isEmpty();
            BodyPictures.Completed pictures = BodyPictures.completed(html, page.url(), addresses, door, isFirst);
            new PictureWords(page, file.text(), problems).report(document, pictures.undescribed());
            return new Text(document, page.titleFromHeading() ? withoutTitle(pictures.html()) : pictures.html(), !trusted && !polls.isAnyInText() && !shortcodes.isAny(), vague);
        });
    }

    /** The heading that serves as the title stands above the text already. */
    private static String withoutTitle(String html) {
        int start = html.indexOf("<h1");
        int end = html.indexOf("</h1>", Math.max(0, start));
        return start < 0 || end < 0 ? html : html.substring(0, start) + html.substring(end + "</h1>".length()).stripLeading();
    }
}
