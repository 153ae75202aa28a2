package org.fortnight.portfolio;

import org.fortnight.PostgresTest;

@PostgresTest
class ProgressPageOnPostgresTests extends ProgressPageTests {}
