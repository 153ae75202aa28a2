package org.fortnight.curriculum;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MediaShelf extends Repository<Media, String> {

    Optional<Media> findByHash(String hash);

    @Query("select m.hash from Media m")
    List<String> hashes();
}
