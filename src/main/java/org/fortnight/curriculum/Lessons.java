package org.fortnight.curriculum;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Lessons extends Repository<Lesson, Long> {

    Lesson save(Lesson lesson);

    List<Lesson> findByTrack(Track track);
}
