package org.fortnight.curriculum;

/** A lesson, named by its track and itself, as in its address. */
public record LessonKey(String track, String lesson) {

    /** The lesson's address inside this site. */
    public String path() {
        return "/tracks/" + track + "/lessons/" + lesson;
    }
}
