package org.fortnight.curriculum;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface Items extends Repository<Item, Long> {

    Item save(Item item);

    List<Item> findByLessonIn(Collection<Lesson> lessons);
}
