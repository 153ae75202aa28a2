package org.fortnight.curriculum;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the lessons are.
 *
 * @param location the folder that holds one folder for each track
 */
@ConfigurationProperties("fortnight.curriculum")
record CurriculumProperties(@DefaultValue("./curriculum") Path location) {}
