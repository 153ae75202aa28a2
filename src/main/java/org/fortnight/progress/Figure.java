package org.fortnight.progress;

/** So many of so many required steps; what is set aside or known is in neither number. */
public record Figure(int done, int total) {

    public static final Figure NONE = new Figure(0, 0);

    public Figure {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("Done must lie between 0 and " + total + ", not " + done);
        }
    }

    public Figure plus(Figure other) {
        return new Figure(done + other.done, total + other.total);
    }

    public boolean complete() {
        return done == total;
    }
}
