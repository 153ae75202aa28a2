package org.fortnight.curriculum;

import org.fortnight.PostgresTest;

@PostgresTest
class ImportOnPostgresTests extends ImportTests {}
