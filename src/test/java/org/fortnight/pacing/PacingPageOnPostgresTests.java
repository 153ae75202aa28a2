package org.fortnight.pacing;

import org.fortnight.PostgresTest;

@PostgresTest
class PacingPageOnPostgresTests extends PacingPageTests {}
