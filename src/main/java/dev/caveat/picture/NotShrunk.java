package dev.caveat.picture;

/** Why there are no smaller copies of a picture that is wide enough for them. */
public enum NotShrunk {
    /** It has too many points to be decoded: on any machine on which sites are built, or in the memory of this one. */
    TOO_LARGE,
    /** Its file is broken, or has colours for print, an animation, or something else that is not read. */
    UNREAD
}
