package org.fortnight.curriculum;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Everything an import writes to. */
@Component
record CurriculumStore(
        Tracks tracks,
        Stages stages,
        Lessons lessons,
        Versions versions,
        Items items,
        MediaShelf media,
        EntityManager rows,
        ApplicationEventPublisher events) {}
