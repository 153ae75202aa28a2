package org.fortnight.curriculum;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Stages extends Repository<Stage, Long> {

    Stage save(Stage stage);

    List<Stage> findByTrackOrderByNumber(Track track);
}
