package org.fortnight.curriculum;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Tracks extends Repository<Track, Long> {

    Track save(Track track);

    List<Track> findAllByOrderByTitle();

    Optional<Track> findByKey(String key);
}
