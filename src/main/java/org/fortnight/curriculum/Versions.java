package org.fortnight.curriculum;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Versions extends Repository<LessonVersion, Long> {

    LessonVersion save(LessonVersion version);

    /** The newest version of every lesson of a track in every language, without its text. */
    @Query("""
            select new org.fortnight.curriculum.Versions$Newest(v.id, v.lesson.id, v.language, v.number, v.sourceHash)
            from LessonVersion v
            where v.lesson.track = :track
              and v.number = (select max(w.number) from LessonVersion w where w.lesson = v.lesson and w.language = v.language)
            """)
    List<Newest> newest(Track track);

    record Newest(long id, long lesson, String language, int number, String sourceHash) {}
}
