package org.fortnight.notebook;

import org.fortnight.PostgresTest;

@PostgresTest
class WritingOnPostgresTests extends WritingTests {}
