package dev.caveat.model;

import dev.caveat.picture.Widths;

/**
 * How the pictures of a site are published.
 *
 * @param isBare whether what they say of who took them, where and when is taken away
 * @param widths the smaller copies that they get
 * @param column how wide pages show them at most, in CSS pixels
 */
public record PictureSettings(boolean isBare, Widths widths, int column) {
    /** What browsers are told of how wide a picture is shown, where its own width is this one. */
    public String sizes(int width) {
        int most = Math.min(width, column);
        return "(max-width: " + most + "px) 100vw, " + most + "px";
    }
}
