package org.fortnight.picture;

/** Pictures without Spring and without a database. */
public final class TestPictures {

    private static final Pictures DRAWN = DrawnPictures.shipped();

    private TestPictures() {}

    public static Pictures drawn() {
        return DRAWN;
    }
}
